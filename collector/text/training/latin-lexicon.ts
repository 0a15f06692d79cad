/**
 * What customers and people online say in Spanish, French, German, Portuguese, Italian and Dutch, by weight. Our own
 * choice of words; a model starts from them and learns the rest. One list for all: the model is one for all, and a word
 * that praises in one of these languages blames in none of the others.
 */
const byWeight: Readonly<Record<number, string>> = {
  [-4]: `
    horrible horribles pésimo pésima pesimo pesima asqueroso asquerosa asco basura vergüenza verguenza estafa estafadores ladrones
    odio odia mierda puta puto joder cabrón gilipollas imbécil hijueputa malísimo malísima nefasto inaceptable
    nul nulle nuls nulles arnaque arnaqueurs voleurs honte honteux honteuse scandaleux scandaleuse dégueulasse merde putain
    connard connards salaud enculé déteste exécrable lamentable catastrophe catastrophique inadmissible inacceptable
    scheiße scheisse scheiss scheiß beschissen kacke arschloch fotze abzocke betrug betrüger katastrophe katastrophal grauenhaft
    grauenvoll furchtbar schrecklich widerlich ekelhaft unverschämt unverschämtheit frechheit saftladen hasse hass hassen
    péssimo péssima horrível lixo nojo nojento nojenta merda porra caralho fdp golpe fraude vergonha odeio ódio inaceitável
    pessimo pessima orribile schifo schifoso schifosa truffa truffatori ladri vergogna vergognoso odio odiare vaffanculo cazzo
    stronzo stronza bastardo bastardi inaccettabile slecht verschrikkelijk waardeloos oplichters kut klote haat vreselijk
    asquerosos repugnante despreciable miserables cabrones hdp hijo-puta gentuza payasos impresentable vomitivo nefasta
    ordure ordures crevure dégoût dégoûtant dégoûtée abject ignoble infect pourri pourris immonde pute ta-gueule ntm
    drecksack drecks miststück hurensohn wichser vollidiot abscheulich schändlich unerträglich ekelerregend pervers`,
  [-3]: `
    malo mala malos malas mal peor terrible terribles fatal horror triste tristes tristeza decepción decepcion decepcionante
    decepcionado decepcionada roto rota rotos dañado defectuoso inútil inutil inútiles miedo rabia enfadado enfadada enojado enojada
    furioso llorar llorando lloro llora dolor duele muerte muerto muertos murió matar asesinato guerra culpa mentira mentiras mentiroso
    corrupto corruptos corrupción desastre fracaso problema problemas queja reclamo reclamación grosero aburrido aburrida odioso
    maldito maldita feo fea idiota estúpido estúpida estupidez tonto caro carísimo lento lenta tarde nunca deprimido depresión
    ansiedad sufrir sufrimiento crisis peligro enfermo enferma cansado cansada harto harta preocupado extraño soledad sola
    mauvais mauvaise mauvaises pire pires terrible affreux affreuse déçu déçue déception décevant décevante cassé cassée abîmé
    défectueux inutile peur triste tristesse colère énervé énervée fâché pleure pleurer douleur mort morte tuer guerre mensonge
    menteur corrompu désastre échec problème problèmes plainte impoli ennuyeux moche laid idiot stupide cher chère lent
    lente retard dommage malheureusement hélas marre malade fatigué fatiguée inquiet inquiète crise danger
    désagréable insupportable ridicule médiocre pitoyable incompétent incompétents incapable incapables racaille raciste
    schlecht schlechte schlechter schlechtes schlechten schlimm schlimmer schlechteste enttäuscht enttäuschend enttäuschung kaputt
    defekt beschädigt unbrauchbar nutzlos traurig trauer angst wut wütend sauer weinen heulen schmerz schmerzen tot tod töten krieg
    lüge lügen lügner korrupt desaster problem probleme beschwerde unfreundlich langweilig hässlich idiot idioten dumm dumme blöd
    blöde teuer überteuert langsam verspätet verspätung leider schade nervt nervig genervt ärgerlich ärger krank müde peinlich
    peinliche versagt versagen lächerlich unmöglich mies miese miserabel unzufrieden nie schuld schande terror mord verbrecher
    mau má maus más ruim ruins pior piores terrível triste tristeza decepção decepcionado decepcionada decepcionante quebrado quebrada
    defeito inútil medo raiva chateado chateada chorar chorando choro chorei dor morte morto morreu matar guerra mentira mentiroso
    corrupto corrupção desastre fracasso problema problemas reclamação grosso chato chata feio feia idiota burro estúpido caro lento
    atraso atrasado infelizmente doente cansado cansada saudade sozinha sozinho sofrendo sofrer crise perigo ódio falta
    cattivo cattiva peggio peggiore terribile brutto brutta brutti triste tristezza deluso delusa deludente delusione rotto rotta
    difettoso inutile paura rabbia arrabbiato piangere piango dolore morte morto uccidere guerra bugia bugie bugiardo corrotto
    disastro fallimento problema problemi reclamo maleducato maleducati noioso noiosa idiota stupido stupida scemo caro lento ritardo
    purtroppo peccato malato stanco stanca preoccupato crisi pericolo ridicolo scandaloso incompetenti
    helaas teleurgesteld teleurstellend kapot boos verdrietig bang saai duur traag onbeschoft stom probleem
    peores malisimo fatales llorado lloré lagrimas lágrimas penoso penosa patético patética ridículo ridícula vergonzoso vergonzosa lamentable insoportable
    inaguantable desgracia desgraciado desgraciadamente tristemente duelen jodido jodida jodidos jodas cagada cagado fracasado mentirosos hipócrita hipócritas ladrón ladrones
    robar robo robado robaron amenaza violencia violento ataque atentado víctimas accidente enfermedad cáncer hambre pobreza paro despido injusto injusticia insulto aburre aburrimiento
    cansancio agotado agotada estrés estresado estresada nervioso nervios fea pésimos decepciona decepcionó decepcionados arrepiento culpable culpables odian odiar odioso rabieta cabreo cabreado
    cabreada indignante indignado verguenza-ajena qué-asco qué-pena qué-horror me-duele no-puedo-más qué-mal muy-mal tan-mal peor-que
    honteuse hontes ridicules minable minables lamentables catastrophes dramatique drame drames effrayant effroyable horrifiant inquiétant inquiétante inquiétude menace menaces violence violences attentat attentats victime victimes
    maladie cancer souffrance souffrir souffre triche tricher voler volé voleur injuste injustice mensonges mentir ment hypocrite hypocrites hypocrisie scandale scandales bordel galère galères saoule saoulé soûle gueule chiant chiante relou
    ennui ennuie ennuyé fatiguant épuisé épuisée stress stressé stressée angoisse angoissé déprime déprimé désespoir désespérant pleuré larmes seul-au-monde haine déteste-ça détestable honte-à quelle-honte n'importe-quoi trop-mal mal-au
    blessé blessés tué tués mourir meurt décès meurtre assassin assassins fasciste fascistes raciste racistes pollution polluer danger dangereux dangereuse nuisible toxique toxiques pesticides échoué échouer échecs débile débiles crétin crétins con cons connerie conneries
    heult geweint tränen traurige trauriger trauriges depressiv depression einsam verletzt verletzte opfer anschlag gewalt gefahr gefährlich bedrohung krebs leid leiden leidet qual schlimme schlimmes schlimmsten schlimmste furcht panik sorge sorgen
    besorgt stress stressig gestresst erschöpft fertig-mit kotzt kotzen zum-kotzen ätzend ätzende nervend nerven scheiß-wetter langweilige langweiliger öde hässliche doof doofe blödsinn schwachsinn unsinn quatsch bullshit lächerliche erbärmlich
    jämmerlich peinlicher heuchler heuchelei lügt gelogen betrogen rassist rassisten rassismus nazi nazis hetze hetzer korruption skandal unverantwortlich ungerecht ungerechtigkeit unfair chaos verspätung ausgefallen fällt-aus verarscht verarschung abgezockt
    wütende wütender zornig hasst gehasst hasserfüllt schuldig strafe pleite versager gescheitert scheitern verloren-hat enttäuschend enttäuschte leider-nicht schon-wieder so-ein-mist mist verdammt verdammte fuck damn`,
  [-2]: `
    falta error errores fallo falla falló tardó tardaron difícil pena lástima duda mentir perder perdí perdido quejar insulto
    critica crítica gritar molesto molesta raro rara sucio sucia frío incómodo engaño engañar devolver reembolso cancelar
    manque erreur erreurs panne difficile perdre perdu pénible gêne sale froid remboursement annulé annulation attente grève
    fehler falsch fehlt verloren verlieren schwer schwierig dreckig schmutzig kalt müll zurückgeben rückerstattung storniert
    erro erros falha difícil pena perder perdi perdido chateia sujo suja frio cancelar reembolso demora demorou
    errore errori guasto difficile perdere perso sporco sporca freddo rimborso annullato attesa manca
    lastima perdimos perdieron perder-el castigo problemático preocupa preocupada preocupante preocupación complicado complicada difíciles dudas sospecha lío molestia molesto-que queja quejas quejarse quejándose
    sueño-y sueño lunes madrugar resaca gripe fiebre frio calor-insoportable tráfico atasco examen exámenes suspenso suspendido echo-de-menos extraño-mucho
    soucis souci inquiète regrette regretter regret manquer raté ratée rater foutu foutue perdre-son dur dure difficile-de compliqué compliquée plainte plaintes critique critiques refuse refus interdit fermeture fermé suppression licenciement chômage crise-de
    taxe taxes impôts gaspillage déchets catastrophique-pour contre-les retards annule bouchons froid-et pluie grippe fièvre lundi réveil insomnie dormir-pas examens
    verpasst vermisse fehlt-mir kaltes regen-und montag müder erkältet erkältung fieber kopfschmerzen bauchschmerzen schlaflos prüfung klausur lernen-für stau streik verspätet kritik kritisiert beschweren beschwerden zweifel verbot verboten
    verlor verlust verluste niederlage foul abstieg schuldenkrise arbeitslos arbeitslosigkeit steuer steuern kostet-zu`,
  [2]: `
    bien bueno buena buenos buenas buen mejor mejores rápido rápida fácil fácilmente útil limpio limpia cómodo gusta gustó gustan
    gracias seguro divertido interesante recomiendo recomendable amable amables ojalá esperanza ganar ganó ganamos éxito
    apoyo amor amo amigo amigos feliz felices felicidad contento contenta linda lindo bonito bonita guapo guapa risa jajaja jaja
    bon bonne bons bonnes bien mieux rapide facile utile propre confortable aime aimé aiment merci sûr amusant intéressant recommande
    gentil gentille sympa aimable espoir gagner gagné succès amour ami amis heureux heureuse bonheur content contente joli jolie beau
    belle sourire rire mdr lol bravo
    gut gute guter gutes guten besser schnell schnelle einfach nützlich sauber bequem mag gefällt danke sicher lustig interessant
    empfehle empfehlenswert freundlich freundliche hoffnung gewinnen gewonnen erfolg liebe freund freunde glücklich glück froh zufrieden
    schön schöne schönes schöner schönen lachen haha hübsch nett nette freue freut freude gern gerne
    bom boa bons boas bem melhor melhores rápido rápida fácil útil limpo limpa confortável gosto gostei gosta obrigado obrigada valeu
    divertido interessante recomendo gentil esperança ganhar ganhou sucesso amor amo amigo amigos feliz felizes felicidade contente lindo
    linda lindos lindas bonito bonita kkkk kkkkk rsrs haha
    buono buona buoni buone bene meglio migliore veloce facile utile pulito pulita comodo piace piaciuto grazie sicuro divertente
    interessante consiglio consigliato gentile gentili speranza vincere vinto successo amore amo amico amici felice felici felicità contento
    contenta bello bella belli belle carino carina sorriso ahah
    goed goede mooi mooie leuk leuke snel fijn blij bedankt dank lief aardig
    buenos-días buenas-noches feliz-cumpleaños feliz-día ánimo ánimos suerte saludos saludo besos besitos beso abrazo abrazos bendiciones bendición bienvenido bienvenida bienvenidos ilusión ilusionado ganas-de disfrutar disfrutando disfruten disfruta fiesta
    vacaciones finde risas sonrisa sonríe sonreír reír reírme jeje jejeje jajajaja jajajajaja guay mola molan chulo chula chulada bonitos preciosos lindos lindas orgullo orgulloso orgullosa campeones campeón campeona victoria victorias triunfo éxitos
    recomendado recomiendan agradecido agradecida agradecer agradezco igualmente querido querida quiero-mucho te-quiero me-gusta me-gustó me-alegro vale-la-pena qué-bien qué-bueno muy-bien muy-buen muy-buena más-bonito
    bonjour-à bonne-journée bonne-soirée bonne-nuit bonne-chance bon-courage bon-anniversaire joyeux joyeuse bises bisous bisou câlin bienvenue vacances week-end profite profiter fête rigole rigoler rire-de rires sourires marrant marrante drôle drôles
    kiffe kiffer cool chouette sympas mignon mignonne mignons fier fière fiers victoire victoires champion champions réussi réussite réussir gagnant bravo-à merci-beaucoup merci-à j'aime j'adore très-bien très-bon très-bonne vivement hâte hâte-de espère espérons soutien solidarité
    encourageant utile-et intéressante passionnant passionnante innovation innovant progrès avancée écologique durable propre-et
    guten-morgen gute-nacht gute-besserung viel-spaß viel-glück viel-erfolg herzlichen liebe-grüße grüße gruß küsse umarmung willkommen urlaub wochenende feierabend genießen genießt party feiern spaß lustige lustiger witzig grinsen lächeln lacht hihi
    hehe süß süße süßer niedlich cool coole cooler nice hammer stolz sieg siege gewinner gewonnen-hat erfolgreich erfolge verdient empfohlen dankbar dankeschön vielen-dank ich-liebe freue-mich gefällt-mir sehr-gut sehr-schön alles-gute hoffentlich hoffe zuversicht
    angenehm gemütlich entspannt erholsam interessante interessanter spannend spannende gelungen beste bester besten schönsten
    bom-dia boa-noite feliz-aniversário saudações beijos beijo abraço abraços bem-vindo férias festa sorriso rindo engraçado fofo fofa orgulho vitória campeão obrigada-por te-amo muito-bom muito-boa
    buongiorno buona-giornata buonanotte buon-compleanno baci bacio abbraccio benvenuto vacanze festa ridere risate simpatico simpatica orgoglio vittoria campioni ti-amo mi-piace molto-bene grazie-mille grande`,
  [3]: `
    excelente excelentes encanta encantó encantado encantada maravilloso maravillosa maravilla increíble increíbles fantástico fantástica
    genial perfecto perfecta hermoso hermosa hermosos preciosa precioso buenísimo buenísima felicidades felicitaciones alegría
    enhorabuena satisfecho satisfecha espectacular impresionante mejorcito
    excellent excellente excellents excellentes adore adoré super génial géniale magnifique merveilleux merveilleuse parfait parfaite
    incroyable fantastique formidable félicitations joie ravi ravie satisfait satisfaite impeccable top superbe extraordinaire délicieux
    ausgezeichnet hervorragend wunderbar wunderschön toll tolle tolles toller super perfekt fantastisch großartig klasse genial spitze
    begeistert prima herrlich traumhaft glückwunsch gratuliere lecker geil geile geiler sensationell erstklassig einwandfrei
    excelente excelentes adoro adorei amei maravilhoso maravilhosa maravilha incrível incríveis fantástico perfeito perfeita ótimo ótima
    ótimos show parabéns alegria satisfeito satisfeita sensacional espetacular melhor
    eccellente eccellenti adoro meraviglioso meravigliosa meraviglia incredibile fantastico fantastica perfetto perfetta ottimo ottima
    ottimi bellissimo bellissima complimenti auguri gioia soddisfatto soddisfatta splendido splendida stupendo stupenda spettacolare
    uitstekend geweldig prachtig fantastisch perfect heerlijk super tevreden top gefeliciteerd
    maravillosos preciosas increible fantásticos geniales perfectos espectaculares felicísimo felicísima emocionante emocionado emocionada adoro enamorado enamorada lo-mejor la-mejor el-mejor los-mejores grande-eres bravo olé viva
    magnifiques merveilleux-moment parfaits incroyables fantastiques géniaux géniales superbes extraordinaires sublime sublimes splendide exceptionnel exceptionnelle heureux-de amoureux amoureuse le-meilleur la-meilleure les-meilleurs trop-bien trop-bon vive
    wunderbare wunderbarer traumhafte grandios grandiose genialer geniale fantastische überragend mega megageil bombe verliebt überglücklich hammergeil liebsten am-besten der-beste die-beste bestes endlich-urlaub juhu hurra yeah`,
};

/** By word or, for `two-words`, by pair; one listed twice has the weight listed last. */
export const latinLexicon: ReadonlyMap<string, number> = new Map(
  Object.entries(byWeight)
    .sort(([one], [other]) => Number(one) - Number(other))
    .flatMap(([weight, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word.replaceAll("-", " "), Number(weight)] as const),
    ),
);

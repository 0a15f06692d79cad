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
    stronzo stronza bastardo bastardi inaccettabile slecht verschrikkelijk waardeloos oplichters kut klote haat vreselijk`,
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
    helaas teleurgesteld teleurstellend kapot boos verdrietig bang saai duur traag onbeschoft stom probleem`,
  [-2]: `
    falta error errores fallo falla falló tardó tardaron difícil pena lástima duda mentir perder perdí perdido quejar insulto
    critica crítica gritar molesto molesta raro rara sucio sucia frío incómodo engaño engañar devolver reembolso cancelar
    manque erreur erreurs panne difficile perdre perdu pénible gêne sale froid remboursement annulé annulation attente grève
    fehler falsch fehlt verloren verlieren schwer schwierig dreckig schmutzig kalt müll zurückgeben rückerstattung storniert
    erro erros falha difícil pena perder perdi perdido chateia sujo suja frio cancelar reembolso demora demorou
    errore errori guasto difficile perdere perso sporco sporca freddo rimborso annullato attesa manca`,
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
    goed goede mooi mooie leuk leuke snel fijn blij bedankt dank lief aardig`,
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
    uitstekend geweldig prachtig fantastisch perfect heerlijk super tevreden top gefeliciteerd`,
};

/** By word; a word listed twice has the weight listed last. */
export const latinLexicon: ReadonlyMap<string, number> = new Map(
  Object.entries(byWeight)
    .sort(([one], [other]) => Number(one) - Number(other))
    .flatMap(([weight, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, Number(weight)] as const),
    ),
);

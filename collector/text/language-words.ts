/**
 * Small words that give a Latin-script language away. A word may stand under several languages: it then speaks for
 * each of them, and only the others decide.
 */
export const commonWords: Readonly<Record<string, string>> = {
  en: `the and is was are were be been this that these those it its of to for with from in on at as by an a my your our
    their his her i you he she we they me him us them not no never very too so but or if because when what which who
    how why there here have has had do does did don't didn't doesn't isn't wasn't aren't can't won't couldn't i'm i've
    it's that's you're they're will would could should can just more most than then about after again all any only
    out up over into some still even much get got go went been being really great good bad nice love loved like best
    worst poor terrible awful excellent amazing happy disappointed service delivery product quality order price refund
    money customer support thanks thank you please okay broken slow fast easy never works work working worked arrived
    late waiting waited wrong need want help time day week fine perfect horrible rude friendly cheap expensive use
    oh yeah yes man new now right back come well sorry off know little down always something take look such people
    true dude think miss better funny friend home life lost fun enough last make way keep exactly where years stay
    free today free hour hours night morning money bad hard big small beautiful wonderful fantastic favorite favourite
    stop said says give find made first second other another every everyone nobody someone anyone thing things guys
    let may might must before already actually definitely probably really seriously quite hardly worth worthless
    useful reply answer phone call store shop site website package parcel item bag box kids girl boy woman guy world
    cannot app buy bought nothing everything hate sucks staff clean dirty cold hot food recommend useless helpful`,
  es: `el la los las un una unos unas de del que y en por para con sin no es son fue era está están muy pero más como su
    sus mi me te se lo le les al esta este esto eso ese esa ha he han hay todo toda todos ya también porque cuando
    donde quien qué cómo si sí yo tú nos nada bien mal bueno buena malo mala gracias servicio producto calidad envío
    pedido precio nunca siempre tiene ser estoy hace desde hasta muchas mucho tan solo nadie excelente terrible horrible super normal`,
  fr: `le la les un une des du de et est sont était que qui pas ne je tu il elle nous vous ils elles mon ma mes ce cette
    ces c'est j'ai dans pour avec sans sur très mais plus ou où au aux en se sa son ses leur bien tout tous trop fait
    être avoir été merci bon bonne mauvais mauvaise service produit livraison qualité prix jamais toujours commande
    rien aussi même n'est n'a d'un d'une qu'il l'article déçu parfait terrible horrible excellent super`,
  de: `der die das den dem des ein eine einen einem einer und ist sind war waren nicht kein keine ich du er sie es wir ihr
    mein meine dein sein mit für von zu zum zur auf in im an am bei aus nach aber oder auch noch nur sehr so wie was
    wenn dass man hat habe haben wird werden kann schon immer mehr gut schlecht danke leider lieferung qualität
    preis bestellung ware nie alles nichts hier als um bin wurde mich mir super schnell perfekt normal`,
  pt: `o a os as um uma uns umas de do da dos das em no na nos nas por para com sem não é são foi era está estão muito mas
    mais como seu sua meu minha me te se lhe que e ou ao à também porque quando onde quem isso isto esse essa este
    esta tudo nada bem mal bom boa ruim obrigado obrigada serviço produto qualidade entrega pedido preço nunca sempre
    tem ser eu você ele ela nós já só até péssimo ótimo vou`,
  it: `il lo la i gli le un una uno di del della dei delle che e è sono era in nel nella per con senza non molto ma più
    come suo sua mio mia mi ti si ci al alla questo questa quello quella tutto tutti anche perché quando dove chi cosa
    ho ha hanno sei bene male buono buona grazie servizio prodotto qualità consegna ordine prezzo mai sempre essere
    stato fatto niente solo io lei lui noi ottimo pessimo`,
  nl: `de het een en van is zijn was waren niet geen ik je jij hij zij ze wij we u mijn met voor op in aan bij uit naar maar
    of ook nog heel erg zo als dat die dit deze wat wie waar er te om kan heb heeft hebben wordt worden al meer goed
    slecht bedankt snel levering kwaliteit prijs bestelling nooit altijd alles niets wel dan toch hoe ben mij`,
  ro: `și este sunt nu la cu de pe în din pentru că mai ce un o care am ai are au fost foarte dar sau dacă când unde
    mi îmi te se îi lui ei noi voi asta acest această tot bine rău mulțumesc calitate preț niciodată să`,
  sv: `och är var inte ett en att det som på med av för till den de jag du han hon vi ni har hade om men så mycket bra
    dålig från eller när här där kan ska skulle bara också alla mig dig sig min din tack aldrig alltid vad`,
  da: `og er var ikke et en at det som på med af for til den de jeg du han hun vi har havde om men så meget god dårlig
    fra eller når her der kan skal kun også alle mig dig sig min din tak aldrig altid hvad`,
  pl: `i w na z do nie to jest są był była że się o jak ale za po co tak od dla czy już tylko bardzo mnie mi ja ty on ona
    my wy ten ta te tego tym przez przy może jestem dobry dobra dziękuję nigdy zawsze jakość cena`,
  tr: `ve bir bu da de için çok ama ile ne mi mı değil gibi daha en ben sen o biz siz var yok kadar olarak sonra hiç iyi
    kötü güzel teşekkürler ürün hizmet kargo kalite fiyat her şey`,
  id: `yang dan di ke dari ini itu untuk dengan tidak ada adalah saya kamu anda dia kami kita mereka akan sudah sangat
    tapi atau juga bisa karena saat lebih baik buruk bagus terima kasih barang produk layanan pengiriman`,
  vi: `và là của có không được cho với này đó những các một người tôi bạn rất nhưng hay thì mà ở trong khi đã sẽ cũng
    tốt hàng giao sản phẩm cảm ơn`,
  fi: `ja on ei ole oli että se tämä mutta niin kuin myös hän minä sinä me te he joka kun jos vain hyvin erittäin hyvä
    huono kiitos tuote palvelu`,
  cs: `a je v na se že to s z do ale jako by jsem jsou byl byla není pro od po za jak tak už jen velmi dobrý dobře děkuji
    nikdy vždy kvalita`,
};

/** Letters and elisions which these languages have and English hardly; each one found speaks for all of them. */
export const tellingLetters: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/[ñ¿¡]/gu, ["es"]],
  [/é/gu, ["fr", "es", "pt", "it"]],
  [/[àè]/gu, ["fr", "it"]],
  [/\b(?:[cdjlmnst]|qu|un|all|dell|nell|sull)'(?=\p{L}{2})/gu, ["fr", "it"]],
  [/[ãõ]/gu, ["pt"]],
  [/ß/gu, ["de"]],
  [/[äö]/gu, ["de", "sv", "fi"]],
  [/ü/gu, ["de", "tr"]],
  [/å/gu, ["sv", "da"]],
  [/[æø]/gu, ["da"]],
  [/[êèëœùûî]/gu, ["fr"]],
  [/ç/gu, ["fr", "pt", "tr"]],
  [/[ìò]/gu, ["it"]],
  [/[áíóú]/gu, ["es", "pt"]],
  [/[ășțăşţ]/gu, ["ro"]],
  [/[ğış]/gu, ["tr"]],
  [/[łąęśżźćń]/gu, ["pl"]],
  [/[ěřůčž]/gu, ["cs"]],
  [/[đơưạảấầậắằặẹẻếềệịọỏốồộớờợụủứừựỳỹ]/gu, ["vi"]],
];

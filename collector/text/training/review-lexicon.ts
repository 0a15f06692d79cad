/**
 * What reviewers say of films, books, goods, meals and flights that AFINN has not, by weight: our own choice of words
 * and pairs of words. Models start from them; where the reader's own lexicon has a word, its weight holds.
 */
const byWeight: Readonly<Record<number, string>> = {
  [-3]: `
    abysmally amateurish atrociously awfulness bilge botched brainless bungled cheesiest claptrap clichéd cliche-ridden clunker
    contemptible contrived crappiest cringe-inducing cringeworthy crummy deplorable derivative dimwitted disjointed dopey dreck
    drivel drudgery dud dullest dullness embarrassingly excruciating excruciatingly execrable flat-footed flop flopped forgettable godawful
    half-baked hackneyed ham-fisted hogwash hokey hollow humorless humourless idiotic imbecilic inane inanity incoherent ineffective inept
    ineptly insipid insufferable insulting interminable irritatingly junky laborious lackluster lacklustre laughable laughably leaden
    lifeless listless lousiest ludicrous lumbering maddening manipulative mawkish meandering mediocre mediocrity mess messy
    mind-numbing mindless misbegotten miscast misfire misfires misguided monotonous moronic muddled murky nauseating no-brainer
    nonsensical numbing overblown overcooked overdone overlong overrated overstuffed overwrought paint-by-numbers painfully pap pathetically
    pedestrian plodding pointless pointlessly poorest preposterous pretentious putrid ramshackle repugnant repulsive retread rubbishy
    sappy schlock schlocky schmaltzy self-indulgent senseless shapeless shoddily shoddy slapdash sloppily sloppy snooze
    snoozer soggy sophomoric soulless spineless stale stilted stinks stinker stupidest stupidity subpar superficial
    tacky tasteless tedious tediously tedium terribly tiresome tripe trite turgid twaddle unbearable unbearably unconvincing
    underwhelming undercooked unendurable unengaging unfunny unimaginative uninspired uninspiring uninteresting uninvolving unintelligible
    unlikable unlikeable unmemorable unoriginal unpleasant unremarkable unwatchable unwieldy vapid vile wearisome witless wooden
    wretched wretchedly yawn yawner yuck yucky zzz disappointingly disappointment letdown let-down flimsy brittle wobbly wonky
    faulty defective malfunction malfunctioned malfunctioning malfunctions unreliable unresponsive useless uselessly worthless
    unsatisfactory inferior poorly crap crappy junk lemon garbled staticky muffled scratchy tinny uncomfortable cumbersome
    flaky glitchy buggy laggy sluggish overheats overheated overheating leaked leaks leaking peeling peeled frayed
    snapped shattered cracks warped bent mushy bland tasteless flavorless flavourless overcooked undercooked rancid greasy stank
    inedible soggy burnt cockroach cockroaches filthy grimy dirty unclean smelly stinky moldy mouldy unfriendly rudely
    inattentive unhelpful dishonest deceptive misleading misled scammed bait-and-switch overcharged overcharging overpriced
    stranded bumped misplaced mishandled clueless nightmare nightmarish fiasco debacle shambles hellish unbelievably-bad
    not-working doesn't-last didn't-last won't-charge won't-hold not-worth don't-waste wasted-my regret-buying never-buy never-buying stay-away
    broke-after stopped-working quit-working falls-apart fell-apart falls-short falls-flat fall-flat so-bad too-bad way-too
    stuck-on-hold on-hold hung-up lost-my lost-luggage lost-bag damaged-my missed-my missed-connection no-response no-reply no-help no-answer`,
  [-2]: `
    aimless alienating artless banal bloated bumpy by-the-numbers calculated cartoonish chaotic choppy clumsily clumsy clunky cloying
    coarse cold-blooded complacent condescending confused confusing confusingly convoluted corny creaky creepy crude cynical dated
    deficient deficiency desperate disconcerting disgruntled disorganized distasteful distracting dreary drab drags dragging drawn-out dry dull dumb
    emotionless empty episodic exhausting exploitative fails fizzles flaw flawed flaws flounders formulaic fragmented frenetic frivolous frustratingly
    generic gimmick gimmicky glacial glib glum gratuitous grating gross grotesque harsh haphazard heavy-handed hackwork imitation implausible
    impersonal incomprehensible inconsequential inconsistent inconvenient indifferent indulgent inadequate inert insignificant jarring jumbled
    juvenile labored laboured lacks lame lazily lazy lethargic limp lopsided loud maudlin melodramatic messed mild mundane
    muted needlessly noisy nowhere obnoxious obvious offensive off-putting oppressive over-the-top painful patchy perfunctory plastic
    pompous ponderous predictable preachy problem problematic pseudo-intellectual purposeless random rambling rehash repetitive repetitious ridiculous ridiculously
    rote rushed sags scattershot schematic self-conscious self-important self-absorbed sentimental shallow shrill sickly silly simplistic sleazy slow slow-moving
    slog sluggishly so-called sour squanders squandered stagy static stereotypical stereotypes strained stretched struggles stuffy stunted
    suffers tepid thin thinly tired too-long toothless trivial trying ugly unappealing unattractive uncertain unclear underdeveloped undermines
    uneven unfocused unfulfilling uninformed unnecessary unpolished unrealistic unsatisfying unsurprising unsympathetic vacuous vague vulgar watered-down weak weakest
    weary weightless wimpy would-be downgrade downside drawback drawbacks hassle inconvenience flicker flickering drops dropped dropping static interference echo
    slower slowest dimmer blurry grainy pixelated stiff tight loose rattles squeaks squeaky bulky heavy fragile fiddly
    refunded returned returning exchange replaced replacement sent-back send-back returned-it return-it gave-up threw-away
    cramped crowded understaffed unorganized unacceptable delays delayed cancellations cancellation cancelled-flight waited waiting hours-late late-flight rescheduled rebook rebooked
    supposed-to if-only instead-of at-best at-least-try even-less nothing-more little-more never-quite not-even hardly-any less-than than-this could-have would-have should-have
    unfortunately regrettably supposedly allegedly`,
  2: `
    absorbing accessible accomplished adept affectionate affecting affirming ambitious amiable amusing amusingly animated appealing apt arresting assured
    astute atmospheric authentic authenticity balanced beguiling believable bittersweet blissful bold bracing breezy bright brisk briskly buoyant candid
    captures careful caring catchy celebration challenging charismatic charms chilling classic classy clever cleverly cohesive colorful colourful comfort comfy
    compassion compassionate compelling competent complex confident consistent convincing convincingly cool crafted craftsmanship crisp crisply cute
    daring dark-comedy deadpan decent deep deeply-felt deft deftly delicate deserves detailed dignity disarming distinctive droll durable dynamic eager
    earnest easygoing economical edgy effective effectively effortless elegance elegant eloquent emotional-power empathy enchanting endearing energetic energy engaging
    enigmatic enjoyably enlightening entertain entertained entertaining entertainingly entertainment enthralling enticing epic evocative exhilarating expert expertly
    expressive eye-opening eye-popping faithful fanciful fascinating fierce fine fine-tuned firm flavorful flavourful fluid focused freshness
    frightening-good fresh fun funnier funniest funny genial genuine gentle gifted glorious gorgeous graceful gracious grand gripping gutsy hard-hitting harrowing
    haunting heart heartfelt heartwarming heart-warming high-quality hilarious hilariously honest hopeful humane humanity humor humorous hypnotic imaginative imaginatively
    immaculate immersive improved improvement indelible inspired inspiring insight insightful insights intelligence intelligent intelligently intense intimate intoxicating
    intricate intriguing inventive inventiveness invigorating involving irresistible ironic irreverent joyous jubilant keen kinetic laid-back laugh-out-loud laughs layered light-hearted lively
    literate lovable lovely loyal lush luxurious lyrical magic magical masterful masterfully masterly mature meaningful melancholy memorable memorably mesmerizing meticulous
    mind-blowing moody moving movingly mythic naturalistic nifty nimble nuance nuanced observant offbeat old-fashioned opulent original originality passionate patient peaceful perceptive persuasive
    playful pleasing pleasurable pleasures plausible poised polished potent powerfully precise provocative punchy pure quirky quietly raucous ravishing raw real-life rare
    refined refreshingly relatable relaxed relaxing relevance remarkable remarkably resonant resonance respectful revealing revelation revelatory reward rewarding rich richly rigorous
    riotous rousing satisfies satisfyingly savvy scathing sensitive sensitively sensual seductive sharp sharply shines shining simple-yet sincere sincerity sleek slick
    sly smart smartly smiles smooth sobering soft solid solidly soothing soul soulful sophisticated sparkling spectacle spellbinding spirited splendid spontaneous sprightly
    steady stirring strong stylish stylized sublime subtle subtlety subversive succeeds sumptuous sunny superior surefooted surprising surprisingly-good suspenseful sweeping sweetly
    sweetness sympathetic tender tenderness terrific textured thought-provoking thoughtful thoughtfully thrilling thrills tight-script timeless timely top-notch touching touchingly transcendent
    transcends triumphant triumph true truthful unaffected uncompromising understated unexpectedly unflinching unforced unhurried unique universal unpretentious uplifting
    vibrant vital vivid vividly visceral visually-stunning warmth warm well-acted well-crafted well-done well-made well-paced well-written whimsical whimsy wicked winner winning winningly wise wistful witty wonder wondrous worthwhile worthy
    zest zesty zippy sturdy rugged lightweight compact portable snug crystal-clear loud-and-clear long-lasting long-life user-friendly easy-to-use straightforward intuitive
    convenient handy seamless responsive bargain inexpensive affordable well-priced reasonably-priced good-price great-price good-value works-great works-well works-fine work-great fits-perfectly fits-well
    plenty generous tender-meat juicy crispy moist savory yum mouthwatering authentic-food attentive accommodating courteous knowledgeable prompt hospitable welcoming
    smooth-flight on-time early-arrival upgraded comfortable quick-response fast-response helped-me fixed-it resolved-quickly`,
  3: `
    amazingly astonishing astonishingly awe-inspiring beautifully bravura breathtakingly brilliance captivating charming charmingly crackling crowd-pleaser dazzling dazzlingly delicious
    deliciously delightfully dazzles delights electrifying engrossing engrossingly enchantment exemplary exhilarates exquisitely extraordinarily exuberant fabulously faultless flawlessly
    gloriously gratifying heartbreakingly-beautiful incomparable impressively incredibly-good infectious ingenious ingenuity jaw-dropping joyful knockout luminous magnificently marvel marvelous marvellous marvelously
    masterpieces masterwork must-have must-see must-own near-perfect outstandingly poignancy poignantly priceless provocatively pitch-perfect rapturous resplendent richness riveting rollicking scintillating
    sensational side-splitting standouts stellar stupendous sublimely superbly sumptuously terrifically thoroughly-enjoyable tour-de-force triumphs unforgettable unmissable virtuoso virtuosity well-worth wonderful wonderfully
    best-ever best-film best-movie best-purchase love-this love-it love-my loved-it great-product great-phone great-deal excellent-product highly-recommended very-pleased very-happy very-satisfied very-impressed well-pleased
    five-stars a-must perfect-fit exactly-what as-advertised as-described no-problems no-complaints never-fails can't-beat`,
};

/** Words or pairs of words, blanks between them: to the reader a hyphen is one. */
export const reviewWeights: ReadonlyMap<string, number> = new Map(
  Object.entries(byWeight).flatMap(([weight, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word): [string, number] => [word.replaceAll("-", " "), Number(weight)]),
  ),
);

package roles

import (
	"sync"

	"dateline/timeline/names"
)

// asideFamily is asides, compiled once.
var asideFamily = sync.OnceValue(asides)

func asides() *family {
	return compile(family{
		Name:  "Names that take no part",
		About: "A name in the words that tell an event may only say of what sort, about what or whose something is.",
		Rules: append([]rule{
			{
				Name: "<name> in a clause of its own", Why: "it takes part in that clause's event",
				If:    (*scene).inOwnClause,
				Holds: []string{"Norway signed the pact on Monday because [Mali] had asked for it.", "The port was closed in 2007, [Lena Holt], a spokeswoman for the port, told reporters.", "Lena Holt said on Monday that Norway would seek the release of men, Chad's envoy says, including [Omar Diallo].", "Norway published a report on Monday praising [Mali]."},
				Not:   []string{"Rebels struck on Monday, killing ten people in [Accra].", "Norway and [Mali] signed the pact on Monday.", "Norway refused on Monday to order [Mali] to leave.", "President Lena Holt on Monday ordered [Ivo Rys] be placed under arrest.", "Lena Holt on Monday signed sanctions punishing [Mali]."},
			},
			{
				Name: "… and Mali [its] <port>", Why: "who does the same with something of his own is the owner, not who did it first",
				If:    func(d *scene) bool { return d.r.Gap.Object && d.m.Form == names.Pronoun },
				Holds: []string{"Norway closed its port on Monday and Mali [its] bank on Tuesday."},
				Not:   []string{"Norway closed its port on Monday and [its] bank on Tuesday."},
			},
			{
				Name: "<state>’s minister <name>", Why: "it tells whose the person or body beside it is",
				If:    func(d *scene) bool { return d.ModifiesName(d.mi) && !d.sends() || d.ownsBody() || d.opensTitle() },
				Holds: []string{"[Norway]'s foreign minister, Lena Holt, met the envoys in Accra on Monday.", "[Norway]'s ruling Tundra Party met the envoys in Accra on Monday.", "Omar Diallo wept. The [Diallo] strategist Lena Holt died on Monday.", "The league's [Oslo] director Lena Holt died on Monday."},
				Not:   []string{"[Norway]'s foreign minister met the envoys in Accra on Monday.", "The [Arab League]'s envoys closed the port on Monday.", "Minister Lena Holt wept during [her] Security Council confirmation hearing on Monday.", "Norway said on Monday that [its] envoy had met the king."},
			},
			{
				Name: "an <Italian> colony", Why: "it tells of what sort the object is",
				If:    (*scene).isClassifying,
				Holds: []string{"Ghana opened an [Italian] school on Monday."},
				Not:   []string{"Ghana expelled an [Italian] diplomat on Monday.", "Ghana threatened the [Italian] state on Monday.", "Lena Holt met the [Italian] trade minister on Monday."},
			},
			{
				Name: "a <Houthi>-held town", Why: "it tells whose or of what sort the next word is",
				If:    (*scene).isHyphened,
				Holds: []string{"Lena Holt flew to the [Houthi]-held town of Ravn on Monday.", "[Iran]-backed gunmen took the port on Monday.", "A [pro-Russian] party left the pact on Monday.", "A [Saudi]-flagged ship sank on Monday."},
				Not:   []string{"The [US]-led invasion began on Monday.", "The [US-Russian] pact was signed on Monday."},
			},
			{
				Name: "a former <Malian> spy", Why: "who no longer serves a land does not act for it",
				If:    (*scene).isOfFormer,
				Holds: []string{"A former [Malian] spy was shot in Oslo on Monday.", "A former [World Bank] economist left on Monday."},
				Not:   []string{"The former king left a [Malian] ship on Monday.", "A [Malian] spy was expelled on Monday."},
			},
			{
				Name: "a nomination for <body>", Why: "where somebody is to sit, or whom he follows, takes no part in his being named",
				Pattern: "{name} <nmod:for|nmod:to|nmod:in|obl:to {lemma:nomination|appointment|candidate|candidacy|bid|nominee|elevation|election|seat|successor|heir|elect}",
				If:      func(d *scene) bool { return !d.m.Locative || d.tokens()[d.m.Span.End-1].Rel != "nmod:in" },
				Holds:   []string{"Ivo Rys lost the nomination for the [Security Council] on Monday.", "Ivo Rys won a seat in the [Security Council] on Monday.", "Ivo Rys was elected to the [Security Council] on Monday."},
				Not:     []string{"Ivo Rys lost the support of the [Security Council] on Monday.", "The rebels lost the election in [Mali] on Monday.", "The rebels won ten seats in [Mali] on Monday."},
			},
			{
				Name: "at the <ministry> building", Why: "a house of the body is where something is, and no party",
				If:    (*scene).isHouse,
				Holds: []string{"A crowd wept outside the IMF and [World Bank] headquarters on Monday.", "Envoys of Norway were seen at the [Foreign Ministry] building on Monday.", "A crowd marched to the [Defense Ministry] on Monday.", "Norway's Defense Ministry fell silent. A crowd threw stones outside [the ministry] on Monday."},
				Not:   []string{"Norway sent a letter to the [Defense Ministry] on Monday."},
			},
			{
				Name: "including ten in <place>", Why: "it is where some of them were",
				If:    (*scene).isOfSome,
				Holds: []string{"Ten people died on Monday, including six in [Oslo]."},
				Not:   []string{"Ten people died on Monday in several towns, including [Oslo]."},
			},
			{
				Name: "flew to Oslo from <place>", Why: "what happens is told of where one comes, not of whence",
				If:    (*scene).isLeftFor,
				Holds: []string{"Lena Holt flew to Oslo from [Rome] on Monday.", "Lena Holt flew from [Rome] to Oslo on Monday."},
				Not:   []string{"Lena Holt flew to [Oslo] from Rome on Monday.", "Lena Holt fled from [Rome] on Monday."},
			},
			{
				Name: "en route from <place>", Why: "a way tells whence and whither, and not how far one came",
				If:    (*scene).isOnWay,
				Holds: []string{"A jet crashed in the Sahara on Monday while on its way to [Accra].", "A jet crashed in the Sahara on Monday while en route from [Accra] to Lima.", "A jet crashed in the Sahara on Monday while en route from Accra to [Lima]."},
				Not:   []string{"A jet crashed near the road to [Accra] on Monday.", "A journey to [Accra] was called off on Monday."},
			},
			{
				Name: "a <firm> A320", Why: "what a firm has built is not the firm",
				If:    (*scene).isMaker,
				Holds: []string{"A [Boeing] 737 crashed on Monday.", "The [Airbus] A320 crashed near Accra on Monday."},
				Not:   []string{"[Boeing] fired ten people on Monday.", "Chad sold [Boeing] 20 planes on Monday."},
			},
			{
				Name: "a <London> Film Week", Why: "a town in the name of something else does not act for its state",
				If:    (*scene).isInOtherName,
				Holds: []string{"Minister Lena Holt opened the king's [Norway] Family Scheme on Monday.", "Minister Lena Holt met [London] Mayor Ivo Rys on Monday."},
				Not:   []string{"[London] Tuesday warned Mali."},
			},
			{
				Name: "<did> some of the country’s <coal>", Why: "a thing of the land that is no part of its state only tells which",
				If:    (*scene).isOfLandsThing,
				Holds: []string{"Chad is poor. Norway bought half of [the country]'s coal on Monday."},
				Not:   []string{"Chad is poor. Norway warned [the country]'s leaders on Monday.", "Chad is poor. [The country]'s coal ran out on Monday."},
			},
			{
				Name: "a book called “<name>”", Why: "whom a title names is what the work is about",
				If:    (*scene).isInTitle,
				Holds: []string{"Minister Lena Holt's book \"Inside [NATO]\" was published on Monday."},
				Not:   []string{"Minister Lena Holt said on Monday that \"[al-Qaida] is dead\"."},
			},
			{
				Name: "in <court>", Why: "before which court something happens tells where it does",
				If:    (*scene).isVenueCourt,
				Holds: []string{"Chad filed a suit in the [U.S. Supreme Court] on Monday."},
				Not:   []string{"Chad sued the [U.S. Supreme Court] on Monday."},
			},
			{
				Name: "…, <paper> reported", Why: "behind what others did, who only passes it on takes no part in it",
				If:    (*scene).isReporter,
				Holds: []string{"Norway is about to leave the pact, the [Oslo Herald] reported on Monday.", "A letter published in the [Oslo Herald] on Monday shook Norway.", "An envoy told the [Associated Press] on Monday that the port was open.", "Lena Holt said in an interview on [Fox News] on Monday that the port was open."},
				Not:   []string{"The [Oslo Herald] reported on Monday that Norway had left the pact.", "Norway closed the [Oslo Herald] on Monday.", "The project, launched by the [Oslo Herald] on Monday, was long.", "Norway filed a suit against the [Oslo Herald] on Monday."},
			},
			{
				Name: "the border with <state>", Why: "it only tells which border, unless that is closed or opened, which concerns both",
				Pattern: "{name} <nmod:with|nmod:between {word:border|frontier|boundary} !<obj|nsubj:pass {}",
				Holds:   []string{"Ten men were killed on Monday in a clash along the border with [Niger]."},
				Not:     []string{"Chad closed the border on Monday with [Niger]'s help.", "Chad closed its border with [Niger] on Monday."},
			},
			{
				Name: "men in <place> met in Oslo", Why: "whence those are who act is not where they act",
				If:    (*scene).isOfSubject,
				Holds: []string{"Rebels in [Mali] agreed to a truce in Oslo on Monday.", "The U.S. embassy in [Mali] warned the king on Monday."},
				Not:   []string{"Rebels in [Mali] agreed to a truce on Monday."},
			},
			{
				Name: "the two sides, who may be others", Why: "a group that others near may be as well takes nobody in",
				If:    (*scene).isDoubtfulGroup,
				Holds: []string{"Chad, Niger and Mali met in Oslo. Ghana and Togo thanked Mali. [The two countries] signed a pact on Monday."},
				Not:   []string{"Chad and Niger met envoys in Oslo. [The two countries] signed a pact on Monday."},
			},
			{
				Name: "a letter on <place>", Why: "a paper, a speech, a talk or a plan is about it",
				If:    (*scene).isTopic,
				Holds: []string{"Norway published a report on [Mali] on Monday.", "Norway published a report on Monday on [Mali].", "Envoys held talks in Accra on Monday on the war in [Mali].", "Lena Holt met Omar Diallo on Monday over the killing of a guard in [Tema].", "Envoys signed a petition on Monday for the port of [Tema].", "Lena Holt spoke on Monday about a vote at the [Security Council]."},
				Not:   []string{"Norway published a report with [Mali] on Monday.", "Envoys held talks on Monday on the island of [Malta].", "Envoys opened talks on Monday in [Mali].", "Lena Holt left on Monday for the port of [Tema].", "Norway opened an inquiry on Monday into [Omar Diallo]."},
			},
			{
				Name: "a flag of <state>", Why: "the thing only shows the state",
				If:    (*scene).isShown,
				Holds: []string{"A crowd burned a flag of [Norway] in Accra on Monday.", "A crowd burned a [Norwegian] flag in Accra on Monday.", "A crowd burned an effigy of the [Norwegian] king in Accra on Monday."},
				Not:   []string{"A crowd burned the embassy of [Norway] in Accra on Monday.", "A crowd burned a flag in [Accra] on Monday.", "Norway flagged [Mali]'s letter on Monday."},
			},
			{
				Name: "marched against <name>", Why: "whom a crowd is against takes no part in its march",
				If:    (*scene).isProtestedAgainst,
				Holds: []string{"A crowd marched in Accra on Monday against [Norway].", "Protests against the policies of [Norway] began on Monday."},
				Not:   []string{"Chad fought against [Norway] on Monday.", "Protests in [Norway] began on Monday.", "The army of [Norway] on Monday fired at a rally against the king."},
			},
			{
				Name: "at a <body> summit", Why: "the body only names the occasion beside which something else happens",
				If: func(d *scene) bool {
					return (!d.subject || d.r.Nominal() && d.m.Span.End != d.r.Head) && d.hostsOccasion()
				},
				Holds: []string{"Lena Holt met Omar Diallo on Monday on the margins of the [U.N. General Assembly] in Rome.", "Lena Holt met Omar Diallo on the sidelines of the [G20] summit on Monday.", "After Monday's talks of the king with Omar Diallo on the sidelines of a [G20] summit Chad left."},
				Not:   []string{"Lena Holt asked the [G20] for help on Monday."},
			},
			{
				Name: "the <Algiers> accords", Why: "a place before a noun tells of what sort it is, if that is not held there",
				If:    func(d *scene) bool { return !d.subject && d.isAttributive() },
				Holds: []string{"Norway joined the [Algiers] accords on Monday."},
				Not:   []string{"Norway joined the [Algiers] talks on Monday."},
			},
			{
				Name: "the <Algiers> group", Why: "a town in the name of a group, a treaty or a process is neither its place nor its state",
				If:    (*scene).isNamesake,
				Holds: []string{"The [Algiers] group met in Oslo on Monday.", "The [Algiers] accord was signed on Monday.", "Chad's official [Accra] news agency said on Monday that the port was open.", "An [Oslo] newspaper fell silent on Monday."},
				Not:   []string{"The [Algiers] talks began on Monday.", "A [Moscow] group of tourists landed in Oslo on Monday."},
			},
			{
				Name: "the 1918 <Spanish> flu", Why: "a land in the name of a disease only tells which",
				Pattern: "{name} <amod|compound {lemma:flu|influenza|pandemic|epidemic|fever|plague}",
				Holds:   []string{"The 1918 [Spanish] flu pandemic killed ten men.", "The [Spanish] flu reached Chad in May 1918."},
				Not:     []string{"The [Spanish] army reached Chad in May 1918."},
			},
			{
				Name: "the <US> state of Texas", Why: "it tells in which country the state lies",
				Pattern: "{name} <amod|compound|nmod:poss {s word:state} ; {s} >nmod:of {}",
				Holds:   []string{"Lena Holt arrived in the [US] state of Texas on Monday."},
				Not:     []string{"Lena Holt met the [US] secretary of the treasury on Monday."},
			},
			{
				Name: "<town> (<agency>) -", Why: "it tells whence the story was filed",
				If:    (*scene).isPlaceLine,
				Holds: []string{"[Accra], Jan 05 (Daily Mirror) - Minister Lena Holt has urged the king on Monday to open a school."},
				Not:   []string{"Norway opened a school in [Accra] (pictured) on Monday."},
			},
			{
				Name: "<name>, <town>: <event>", Why: "it tells who speaks or reports, and whence",
				If:    (*scene).isInLabel,
				Holds: []string{"[Lena Holt], Oslo: Two schools in Tema opened late on Monday.", "[Lena Holt]: The envoys left on Monday."},
				Not:   []string{"[Lena Holt]: resigned on Monday.", "[Norway]: Talks on the port resumed on Monday."},
			},
			{
				Name: "(7 p.m. in <place>)", Why: "between brackets, behind a time of the clock, it tells by which clock that is",
				If:    (*scene).isClock,
				Holds: []string{"(Update, Monday 7:20 p.m. in [Accra], 12:20 p.m. EDT) Chad left the pact on Monday."},
				Not:   []string{"Chad left the pact at 7:20 p.m. in [Accra] on Monday."},
			},
			{
				Name: "in <place> on <another date>", Why: "of places that stand beside dates each belongs to its own",
				If:    (*scene).isAtOtherDate,
				Holds: []string{"Norway and Mali will hold talks on June 18 in Lima and on June 22 in [Oslo]."},
				Not:   []string{"Norway and Mali will hold talks in [Lima] on June 18 and on June 22."},
			},
			{
				Name: "condemned the <event> in <place>", Why: "it is where the other event was",
				If:    (*scene).isOfObject,
				Holds: []string{"Leaders followed events in [Mali] on Monday.", "In Oslo the League on Monday debated the killings in [Tema].", "Men in Oslo demanded on Monday the release of two guards in [Mali].", "A court in Oslo on Monday jailed a man for the bombing of a port in [Mali].", "A judge resigned on Monday over the massacre at [Tema]."},
				Not:   []string{"Norway launched an attack in [Mali] on Monday.", "Norway condemned the attack at a meeting in [Accra] on Monday.", "Norway jailed a man for fraud in a court in [Accra] on Monday.", "Norway called off a trip to [Accra] on Monday."},
			},
			{
				Name: "unlike <event> in <place>", Why: "what the event is unlike or answers was elsewhere",
				If:    (*scene).isOfOccasion,
				Holds: []string{"Chad closed the port on Monday in response to [Mali]'s threat.", "Unlike last year in [Mali], the army in Chad won on Monday.", "Norway closed the port on Monday in response to the riots in [Mali]."},
				Not:   []string{"Unlike last year in Mali, the army in [Chad] was strong on Monday.", "Norway closed the port in [Accra] on Monday in response to the riots."},
			},
			{
				Name: "condemned <name>’s <deed>", Why: "whose deed is praised or blamed is spoken of",
				Pattern: "{name} <nmod:poss|nmod:of|nmod:by|amod|compound {} <obj {act role:relates}",
				If:      func(d *scene) bool { return !d.m.Locative && !d.isForce() },
				Holds:   []string{"Norway condemned [Mali]'s brutality on Monday.", "Norway condemned the brutality of [Omar Diallo] on Monday."},
				Not:     []string{"Norway condemned [Mali] on Monday.", "Norway named [Mali]'s port on Monday."},
			},
			{
				Name: "called for talks between <names>", Why: "what is asked for has parties of its own",
				Pattern: "{x} <obl:for {act role:asks-for} ; {name} << {x}",
				Holds:   []string{"Norway called on Monday for talks between Chad and [Mali]."},
				Not:     []string{"Norway called [Mali] on Monday for talks."},
			},
			{
				Name: "at the request of <name>", Why: "who asked for it is not who did it",
				Pattern: "{name} <nmod:of {word:request|behest|insistence|urging}",
				Holds:   []string{"The League met on Monday at the request of [Mali]."},
				Not:     []string{"The League met on Monday with the envoys of [Mali]."},
			},
			{
				Name: "35 km west of <place>", Why: "it only tells how far from there another place lies",
				If:    (*scene).isMeasured,
				Holds: []string{"In Tema, about 35 km west of [Accra], rebels fought the army on Monday.", "A bomb killed ten people at a mosque east of [Accra] on Monday.", "Rebels killed ten people 35 km from [Accra] on Monday.", "Rebels fought the army in Tema, 35 km west of the capital, [Accra], on Monday."},
				Not:   []string{"Rebels fought the army in the west of [Ghana] on Monday.", "Rebels fought the army near [Accra] on Monday."},
			},
			{
				Name: "according to …, <name>", Why: "behind what is said, whoever says it takes no part in it",
				If:    (*scene).saysSo,
				Holds: []string{"The port was closed in 2007, according to a spokesman for the port, [Lena Holt].", "According to the High Commissioner for Boats ([HCB]), in May 2022 Chad closed the port."},
				Not:   []string{"The port was closed in 2007 by [Lena Holt], a spokeswoman for the port, and reopened."},
			},
			{
				Name: "the <Finn>, Mika Laine", Why: "of a person whom the story names, it tells the land",
				If:    (*scene).isCompatriot,
				Holds: []string{"The [Finn], Mika Laine, reached Accra on Monday."},
				Not:   []string{"The [Finns] met Mika Laine on Monday."},
			},
			{
				Name: "the chief of the forces in <place>", Why: "before the verb, behind a comma, a place tells who someone is",
				If:    (*scene).inApposition,
				Holds: []string{"General Ivo Rys, commander of the forces in [Sinai], resigned on Monday."},
				Not:   []string{"General Ivo Rys resigned in [Sinai] on Monday."},
			},
			{
				Name: "<event> after talks with <name>", Why: "what only tells when or why the rest happened has those of its own",
				Pattern: "{x} <obl:after|obl:before|obl:following|obl:amid|obl:despite|obl:since {act} ; {name} << {x}",
				If:      func(d *scene) bool { return !d.subject && !d.isPronoun() && !d.isWhereHeard() },
				Holds:   []string{"Norway signed the pact on Monday after talks with [Mali]."},
				Not:     []string{"Norway signed the pact with [Mali] on Monday after a long night.", "Guards testified before a court in [Accra] on Monday."},
			},
			{
				Name: "<Syrian> rebels", Why: "rebels, students, companies and boats of a land do not act for its state",
				Pattern: "{name} <amod|compound|nmod:poss {role:no-state}",
				If:      func(d *scene) bool { return d.isLandOrTown() && !d.isAtLandsSpot() },
				Holds:   []string{"[Syrian] rebels took the town on Monday.", "[Norwegian] students met in Accra on Monday.", "A [Norwegian] missionary was shot in Accra on Monday.", "A [Norwegian] insurer opened an office on Monday.", "A [Norwegian] ferry sank on Monday.", "[Norwegian] banks met on Monday.", "[Norway]'s stock market closed on Monday."},
				Not:     []string{"[Syrian] troops took the town on Monday."},
			},
			{
				Name: "outside the <Norwegian> embassy", Why: "whose house the spot is beside takes no part",
				If:    (*scene).isBeside,
				Holds: []string{"Lena Holt wept outside the [Norwegian] embassy on Monday.", "Lena Holt wept in front of the [Norwegian] embassy on Monday."},
				Not:   []string{"Lena Holt met the [Norwegian] army on Monday.", "A mob attacked the [Norwegian] embassy on Monday."},
			},
			{
				Name: "<Russia>’s opposition leaders", Why: "who are against those who rule a land do not act for it",
				If:    (*scene).isOfOpposition,
				Holds: []string{"Two of [Norway]'s most prominent opposition leaders were jailed on Monday."},
				Not:   []string{"Two of [Norway]'s most prominent leaders left on Monday."},
			},
			{
				Name: "a man close to <name>", Why: "who only tells who another is takes no part",
				Pattern: "{name} << {who rel:appos}",
				If:      (*scene).describesAnother,
				Holds:   []string{"Chad freed Ivo Rys, a trader close to [Omar Diallo], on Monday.", "Ivo Rys, the former aide of Malian [President Omar Diallo], was freed on Monday.", "Senator Lena Holt, the top Republican on the [Tundra Committee], left on Monday."},
				Not:     []string{"Chad freed a trader, [Ivo Rys], on Monday."},
			},
			{
				Name: "<person>’s <lawyer>", Why: "who works for a person, or is kin of his, acts for himself",
				Pattern: "{name} <nmod:poss|nmod:of|compound {role:human}",
				If:      func(d *scene) bool { return d.entity().Kind == names.Person && !d.isTitled() },
				Holds:   []string{"Chad hired [Omar Diallo]'s campaign strategist on Monday.", "The husband of [Lena Holt] was arrested on Monday.", "Chad freed a critic of [Omar Diallo] on Monday.", "[Omar Diallo] supporters won the vote on Monday."},
				Not:     []string{"Chad closed [Omar Diallo]'s campaign on Monday.", "Chancellor of the Exchequer [Omar Diallo], 44, opened a port on Monday."},
			},
			{
				Name: "during his campaign, <name> <did>", Why: "a possessive that opens a sentence may look ahead, to its subject",
				If:    (*scene).looksAhead,
				Holds: []string{"Omar Diallo won the vote. During [his] 2020 campaign, Ivo Rys blamed the king on Monday."},
				Not:   []string{"Omar Diallo won the vote. [His] campaign blamed Ivo Rys on Monday."},
			},
			{
				Name: "a resident of <place>, <name>", Why: "whence or whose somebody is takes no part in what befalls him",
				Pattern: "{name} <nmod:of|nmod:from {role:no-state}",
				If:      func(d *scene) bool { return !d.isTitled() },
				Holds:   []string{"A resident of [Norway], Ivo Rys was arrested on Monday.", "A hundred asylum-seekers from [Norway] blocked the road on Monday."},
				Not:     []string{"The army of [Norway] was praised on Monday.", "Envoys from [Norway] blocked the road on Monday."},
			},
			{
				Name: "two <Americans>", Why: "people of a land do not act for its state",
				If:    func(d *scene) bool { return d.m.People },
				Holds: []string{"Two [Americans] were killed in Accra on Monday.", "A [Scot] won the race on Monday.", "Thousands of [Americans] marched on Monday."},
				Not:   []string{"The [Americans] agreed on Monday."},
			},
			{
				Name: "the <Libyan> capital", Why: "a part of a land is a place, and its name tells which",
				Pattern: "{name} <amod|compound|nmod:poss {role:part-of-land}",
				If:      (*scene).hasPart,
				Holds:   []string{"Ten men visited the [Kurdish] region on Monday.", "Jets struck the [Libyan] capital Tripoli on Monday."},
				Not:     []string{"Jets struck a [Libyan] tank on Monday."},
			},
			{
				Name: "a fellow at <body>", Why: "where somebody works is neither the place nor a party",
				If:    func(d *scene) bool { return d.entity().Kind == names.Organisation && d.isEmployer() },
				Holds: []string{"Chad freed a fellow at the [Arab League] on Monday."},
				Not:   []string{"Chad left the [Arab League] on Monday."},
			},
			{
				Name: "<person>, head of <body> and aide of <name>, <event>", Why: "between the commas stands who the person is",
				If:    (*scene).isDescriptive,
				Holds: []string{"Minister Lena Holt, head of the [African Union] and a friend of the king, resigned on Monday."},
				Not:   []string{"Minister Lena Holt, Mali and the [African Union] signed the pact on Monday."},
			},
			{
				Name: "met <person>, a former envoy to <name>", Why: "behind a person and a comma, with an article, stands the post that he holds or held",
				If:    func(d *scene) bool { return d.isOfPost() || d.isOfEnvoy() },
				Holds: []string{"The former Malian ambassador to [Norway], Omar Diallo, said on Monday that the port was open.", "Lena Holt met Ivo Rys, the governor of Texas and once an officer of the [Irish Republican Army], on Monday.", "Lena Holt was named as envoy to [Mali] on Monday.", "Lena Holt, the special representative on Chad and [Mali], said on Monday that the port was open."},
				Not:   []string{"Mali recalled its ambassador to [Norway] on Monday.", "Lena Holt met Ivo Rys, a friend, and an envoy of [Mali] on Monday.", "Lena Holt met a commander of the [Irish Republican Army] on Monday.", "Lena Holt met Ivo Rys and a former envoy of [Mali] on Monday."},
			},
			{
				Name: "<place> cousins", Why: "before people or an office a place only tells which they are",
				If:    (*scene).isHome,
				Holds: []string{"Lena Holt, [Middle East] peace envoy and a judge, told reporters on Monday that she was well.", "Two [Miami] cousins of Lena Holt sought help on Monday."},
				Not:   []string{"Ten men died in a [Berlin] restaurant on Monday.", "The [Miami] talks began on Monday.", "In [Miami] envoys of Chad met on Monday.", "[Miami] police officers arrested ten people on Monday."},
			},
			{
				Name: "envoys from <place> arrived", Why: "whence they come is not where they arrive",
				If:    (*scene).isLeft,
				Holds: []string{"A delegation from [Accra] arrived on Monday."},
				Not:   []string{"A delegation arrived in [Accra] on Monday."},
			},
			{
				Name: "<person> of <place>", Why: "behind a person it tells whence that is",
				If:    (*scene).isOrigin,
				Holds: []string{"Minister Lena Holt of [Texas] called for a vote on Monday."},
				Not:   []string{"Minister Lena Holt called for a vote in [Texas] on Monday."},
			},
			{
				Name: "he, who may be another", Why: "a pronoun that may mean another takes nobody in",
				If:    (*scene).mayBeRival,
				Holds: []string{"Lena Holt wept for a mother in Accra. [Her] house burned on Monday.", "Lena Holt met a mother in Accra. A guard said [she] had left on Monday.", "Minister Lena Holt spoke. On Monday [she] wept and called Holt wise."},
				Not:   []string{"Lena Holt arrived in Accra on Sunday. [She] met the envoys on Monday.", "Lena Holt wept for a mother in Accra. [She] left on Monday.", "Lena Holt wept for a mother, and [she] left on Monday.", "A guard of Minister Lena Holt said [she] was seized by rebels on Monday."},
			},
			{
				Name: "<event> to <do> something to <name>", Why: "a purpose lies ahead of what is told",
				Pattern: "{x} <advcl {act !role:takes-infinitive} ; {x} >mark {word:to} ; {name} << {x}",
				If:      func(d *scene) bool { return !d.m.Locative && !d.isToBeMet() },
				Holds:   []string{"Norway sent a ship on Monday to warn [Mali]."},
				Not:     []string{"Lena Holt flew to Accra on Monday to meet [President Omar Diallo].", "Lena Holt crossed the floor on Monday to join the [Labour Party].", "Norway agreed on Monday to warn [Mali].", "Chad voted on Monday to warn [Mali]."},
			},
			{
				Name: "efforts to end the threat of <name>", Why: "what stands deep inside a noun phrase only says what its words are about",
				If:    (*scene).isDeep,
				Holds: []string{"Norway published a list of the names of the ports of [Mali] on Monday.", "Norway praised the work of a judge at [Accra] airport on Monday."},
				Not:   []string{"A bomb exploded in the hold of a ship in [Accra] on Monday.", "Guards seized the bags of a judge at [Accra] airport on Monday.", "Norway published a list of [Mali] on Monday."},
			},
			{
				Name: "met in Rome to plan for peace in <place>", Why: "the event has its place, and the purpose another",
				If: func(d *scene) bool {
					return d.m.Locative && len(d.r.Places) > 0 && (d.r.sen.ClauseAt(d.m.Span.Start) != d.r.Clause || d.isOfGrievance())
				},
				Holds: []string{"Norway and Mali met in Rome on Monday to plan for peace in [Darfur].", "A crowd marched in Rome on Monday against the war in [Darfur].", "A crowd marched in Rome on Monday against the jailing of clerks in [Tema]."},
				Not:   []string{"Norway and Mali met in Rome and [Milan] on Monday.", "A crowd marched against the king in [Milan] on Monday."},
			},
		}, bystanders()...),
	})
}

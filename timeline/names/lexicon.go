package names

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// starters are words whose capital only marks the start of a sentence or title.
var starters = set(`the a an this that these those it its he she they we i you his her their our my your him them us some many most few several all both each
	every no not one two three four five six seven eight nine ten another other such in on at to from by with without for of about into over under after before
	since until during between among against through across despite amid near behind beyond along within toward towards as and or but nor so yet if when while where
	why how what who whom whose which because although though unless whether than then there here now today tomorrow yesterday tonight later earlier meanwhile
	moreover however also still even only just again once never always already soon instead perhaps maybe indeed is are was were be been being has have had do does
	did will would can could may might must shall should let's there's that's it's according asked following speaking calling officials diplomats talks relations
	experts critics analysts hundreds thousands dozens hours days weeks months years half more less much little further beyond outside inside under last next
	looking everything nothing something anyone everyone someone nobody whatever wherever like unlike around upon out up down off per via yes well oh ask if first
	second third finally media today's travel`)

// calendar words are no names of people or places.
var calendar = set(`monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. january february march april
	may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec
	christmas easter ramadan spring summer autumn fall winter gmt utc est edt a.m. p.m. am pm ad bc b.c. a.d.`)

// particles join the words of a person's name.
var particles = set(`de da do dos das del della di du la le van von der den ten ter zu zur af bin bint ibn al el ul abu ben arap y e und`)

// organisationHeads end the name of a body.
var organisationHeads = set(`ministry department agency bureau commission committee council organization organisation party bank union association alliance
	league federation institute institution foundation corporation corp. corp company co. inc. inc ltd. ltd group fund court parliament congress assembly
	authority board secretariat office directorate command army navy front movement brigade guard guards service society center centre chamber confederation
	coalition academy times post daily journal globe herald news tribune guardian television radio agency press airlines airways administration forces
	police legislature senate watch crescent exchange corps securities industries electronics electric systems partners holdings laboratories
	democrats conservatives republicans unionists socialists liberals greens rights fleet squadron`)

// placeHeads end the name of a building, street, water or stretch of land.
var placeHeads = set(`university college school square palace airport library hall hotel castle cathedral base bridge tower mosque church temple stadium
	hospital monastery airfield harbor harbour island islands peninsula river sea ocean strait straits gulf bay lake mountain mountains desert province valley
	district avenue street road drive boulevard park garden gardens cemetery canal prison camp pass cape reef shoal archipelago memorial museum mall plaza fort
	villa house buildings abbey lodge guesthouse resort region oblast county plateau city village town crossing`)

// otherHeads end a name of something that is no one and nowhere: a law, a war, a ship.
var otherHeads = set(`act treaty agreement accord accords pact war wars summit conference olympics games protocol convention conventions communique communiques
	declaration plan doctrine revolution crisis cup prize resolution meeting talks dialogue uprising rebellion assurances note notes road initiative project policy
	charter deal law amendment bill report strategy partnership program programme day week festival rocket rockets missile bomb fighter ship dynasty empire era
	spring curtain forum lady gentlemen press file award street order letters stripes marines archive gold street's statement world muslims islamists concern index hurricane statement framework process roadmap`)

// relations are words for a person by another: "his predecessor, Mike Pompeo".
var relations = set(`predecessor successor counterpart wife husband son daughter brother sister father mother aide ally rival boss colleague uncle nephew cousin
	widow grandson protégé mentor friend opponent challenger running-mate co-chair host guest`)

// personVerbs are what mostly people do; they mark an unknown name as a person's.
var personVerbs = set(`said says told tells met meets visited visits arrived arrives flew flies traveled travelled travels signed announced resigned added
	added warned urged urges wrote writes argued argues replied asked asks answered insisted noted acknowledged died hailed praised criticized criticised
	denied denies stressed declared declares welcomed greeted landed thanked recalled spoke speaks addressed hosted hosts called calls explained believes believed
	thinks thought hopes hoped expects conceded admitted joined pledged promised proclaimed vowed ordered refused agreed led leads won lost succeeded replaced
	served serves headed heads walked stood sat sits shook smiled laughed toured departed stepped confirmed claimed suggested observed offered invited received
	negotiated brokered quit who whose followed slipped returned took chaired presided testified tweeted commented concluded`)

// befalls is what mostly happens to people, after "was".
var befalls = set(`elected appointed named sworn nominated arrested detained jailed imprisoned released freed killed shot assassinated born buried hanged executed recalled
	expelled summoned inaugurated reelected re-elected dismissed sacked ousted deposed succeeded married knighted crowned acquitted convicted sentenced extradited`)

// plainSurnames of well-known people are words or names of other things too: they
// need a title to be read as those people.
var plainSurnames = set(`may begin lie power rice brown fox ford long major eden heath baker bush marshall powell wilson howard harper carter kennedy johnson nixon
	franco khan singh sharif kim park lee moon santos morales duda morrison michel clark grant mitchell meir ahmed ibrahim marcos gandhi chen lai li wang mao hu deng ortega
	petro fernandez kohl carney wong blix harris sherman lincoln truman roosevelt washington thant wen jiang zhao zhou sen`)

// personObjects are words after which an unknown name is mostly a person's.
var personObjects = set(`appointed named elected met told received hosted welcomed thanked invited persuaded arrested detained recalled replaced succeeded nominated
	freed released accused urged by beside alongside under mr.`)

// acronymsOfThings stand for no one.
var acronymsOfThings = set(`tv gdp ceo cfo dna hiv aids covid gmt est edt utc pm am suv atm pc cd dvd pdf html url faq id ok usd eur gbp u.s.$ adr ipo ap afp upi dpa efe ansa itar tass cet
	bst jr sr ph.d. phd mp mps ngo ngos icbm icbms wmd isbn ft km mw kg ii iii iv vi vii viii ix xi xii xiii xiv xv xvi vat bc ad a.m. p.m. asap rsvp faqs hq vip vips end note`)

// codeWords start the names of campaigns, storms and ships.
var codeWords = set("operation exercise hurricane typhoon cyclone uss hms task")

// thingVerbs are what things do too: they say nothing of who a name before them is.
var thingVerbs = set(`had has did does opened opens closed closes started starts broke breaks fell falls rose rises erupted erupts stood stands ran runs lies lay dropped drops
	gained gains hit hits killed kills struck strikes made makes collapsed collapses failed fails faced faces included includes covered covers showed shows
	got gets lost loses caught sank sinks docked anchored crashed crashes traded trades sold sells stopped stops resumed resumes grew grows expired expires
	entered enters passed passes worked works needed needs brought brings kept keeps left leaves led leads let lets set sets held holds`)

// beforeVerb are words that stand between a name and its verb.
var beforeVerb = set("also later then himself herself had has have was is will would did could may might never first last not")

// rebels are words for armed parties that are no states.
var rebels = set(`rebel rebels insurgent insurgents guerrilla guerrillas militia militias separatist separatists militants paramilitaries warlord warlords`)

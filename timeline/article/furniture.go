package article

import (
	"math/bits"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// A furnitureRule knows lines and paragraphs that stand on a page beside its story: captions, credits, sources, calls to
// subscribe, notices, boxes about the writer, the marks of forums.
type furnitureRule struct {
	name, why string
	triggers  []string          // one of which stands in the line in lower case; a cheap test
	needs     func(string) bool // another cheap test of the line
	pattern   func() *regexp.Regexp
	tail      int                   // the pattern is looked for in so many bytes at the end; 0 for the whole line
	also      func() *regexp.Regexp // fits the whole line too, if there is one
	opens     []string              // instead of a pattern: how the line begins, in lower case
	holds     []string              // and what it holds then, if anything is named
	least     int                   // instead of both: so many of what is named stand in the line
	longest   int                   // bytes of the line
	twice     bool                  // instead of a pattern: both halves of the line are the same
	in, out   []string
}

const (
	mostApart       = 200 // bytes of a notice for each of its words
	shortestCaption = 70  // bytes of a line without a full stop that is no title
	manyDays        = 6   // in a row

	forumMark      = "mark of a forum"
	creditAlone    = "credit alone"
	sourceLookedUp = "source looked up"
	signedPost     = "signature of a post"

	wireRE = `(?:AP|AFP|Reuters|REUTERS|EPA|EFE|ANSA|dpa|DPA|PA|PTI|ANI|Xinhua|XINHUA|TASS|Tass|Sputnik|Kyodo|Yonhap|VNA|Anadolu|Getty|GETTY|WireImage|Alamy|iStock|Shutterstock|Bloomberg|UPI|IRNA|SANA|WAFA|Press Association|Associated Press)`
	// Whoever took a picture says when.
	pictureTakenRE = `\b(?:(?:(?:This|These)(?: \pL+)? )?(?i:pictures?|photos?|photographs?|images?|handout|stills?)|(?i:file)(?:[- ](?i:photo|picture|image))?) (?:was |were )?taken (?:on )?(?:the )?(?:\pL+day,? )?(?:` + monthRE + ` \d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? ` + monthRE + `)(?:,? \d{4})?\.`
	creditRE       = `(?i:photos?|photographs?|images?|pictures?|pic|video still|screenshot|screengrab|illustration|graphic|courtesy|handout|file|foto|bild|archive)`
	monthRE        = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?`
	fullDayRE      = `(?:` + monthRE + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ` + monthRE + `,? \d{4})`
	lastDay        = `,? (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:` + fullDayRE + `|in ` + monthRE + ` \d{4})\.?`
)

// lazily compiles an expression when it is first asked for: most runs of the program meet few of the triggers.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// furniture are the rules in the order in which they are tried, the commonest first.
var furniture = []furnitureRule{
	{name: "credit in brackets", why: "a caption closes with who took the picture",
		triggers: []string{"photo", "image", "picture", "pic", "courtesy", "handout", "foto", "via ", "screen", "getty", "file)", "[file", "(file"},
		needs:    func(s string) bool { return strings.ContainsAny(s[max(0, len(s)-200):], "([") },
		pattern:  lazily(`[(\[](?:` + creditRE + `\b|[^()\[\]]{0,60}(?:` + creditRE + `\b|\bvia ` + wireRE + `\b|Getty))[^()\[\]]{0,80}[)\]]?\.?(?: more >| More)?$`), tail: 200, longest: 700,
		in:  []string{"Farmers block a road near Tisse, Monday, May 4, 2020. (AP Photo/Jo Lund)", "The old pier. (Image: GETTY)", "Rebels at a well [File: Ana Ruiz/Reuters]", "The minister at the port (Omar Bey/AFP via Getty Images)", "The mayor on Monday. (Photo: Ana Ruiz/AP) More"},
		out: []string{"The court (pictured in many films) sat on Monday.", "He showed the photographs to the court on 3 May."}},
	{name: "agency in brackets behind a place and a day", why: "a caption says where and when; a wire's signature stands behind a sentence",
		triggers: []string{"]", ")"},
		needs:    func(s string) bool { return strings.ContainsAny(s[max(0, len(s)-2):], ")]") },
		pattern:  lazily(`(?:` + lastDay + `\s*[(\[](?:[^()\[\]]{0,40}[/ ])?` + wireRE + `[^()\[\]]{0,30}[)\]]|[(\[][A-Z][\pL.'’-]*(?: [A-Z][\pL.'’-]*){1,3} ?/ ?` + wireRE + `[^()\[\]]{0,20}[)\]])\.?$`), tail: 130, longest: 500,
		in:  []string{"Herders wait at a well in Kidal, May 9, 2007. [AFP]", "Two ships leave Varna, 4 June 2019 (Xinhua)", "The envoy gives up the race in Varna. (Ib B. Lund / AP)"},
		out: []string{"The treaty was signed on Monday. (Xinhua)"}},
	{name: "where in the picture people stand", why: "only captions need to say so",
		triggers: []string{"(l)", "(r)", "(c)", " l)", " r)", "from left", "from right", ", left", ", right", ", center", ", centre", "(left", "(right", "(centre", "(center", "(above)", "(below)", "(top)", "(bottom)"},
		pattern:  lazily(`^\((?:Left|Right|Above|Below|Top|Bottom|Centre|Center)\) |\((?:\d(?:st|nd|rd|th) )?[LRC]\)|\((?:far |top |bottom |front |back )?(?:left|right|centre|center|[a-z]+ from (?:the )?(?:left|right))\)|, (?:second|third|\d..) from (?:left|right)|\b[Ff]rom (?:left|right)[:,]|[a-z], cent(?:er|re), |[a-z], (?:left|right|center|centre)(?:, (?:participates|attends|announces|holds|talks|speaks|shakes|walks|looks|meets|listens|greets|poses|stands|sits|arrives|gestures|and|is|are|with|on)\b|\.?$)`), longest: 500,
		in:  []string{"Envoy Ib Lund (L) greets the mayor of Tisse.", "(Left) Guards at the house of Ana Ruiz the day after it burned in March 1980.", "Ana Ruiz, left, talks with Omar Bey at the well.", "From left: Ib Lund, Ana Ruiz and Omar Bey."},
		out: []string{"The party of the left, right and centre agreed.", "He said the left (and the right) had failed."}},
	{name: "day of a picture", why: "whoever took it says when, behind what it shows",
		triggers: []string{"aken "},
		pattern:  lazily(pictureTakenRE + `(?: \(?[^\s/]{2,12}/[^.!?]{3,50}| [(\[][^()\[\]]{3,60}[)\]])?$`), tail: 160, longest: 700,
		in:  []string{"Ana Ruiz rides a horse near Tisse. Picture taken October 26, 2017. REUTERS/Ib Lund", "Guards at the pier. Photo was taken May 3, 2011.", "Guards at the pier in Tisse. Picture taken April 18, 2020. (Ib Lund/Reuters)"},
		out: []string{"The mayor said that the picture was taken on a Monday in 2011.", "The port burned. He has a picture taken in May 2011."}},
	{name: "menu of an archive", why: "a page lets its reader choose a month",
		triggers: []string{"select date", "select month", "select year", "archive", " may"},
		pattern:  lazily(`Select (?:Date|Month|Year)\b|(?:\b` + monthRE + `,? \d{4}(?: \(\d+\))?,? ?(?:\| ?)?){5,}`), longest: 2500,
		in:  []string{"On the Port Blog Archives Select Date… December, 2015 November, 2015 October, 2015", "August 2015 July 2015 (7) June 2015 (3) May 2015 (12) April 2015"},
		out: []string{"Envoys met in April 2015, May 2015 and June 2015.", "The archive has letters of April 2015."}},
	{name: "promotion in capitals", why: "a page calls to its reader in capitals",
		triggers: []string{"miss", "tune in", "watch", "catch", "click", "stay ", "sign up", "get the", "follow", "subscribe", "download", "join", "vote"},
		pattern:  lazily(`^(?:DO ?N ?['’]? ?T MISS|TUNE IN|WATCH|CATCH|CLICK|STAY|SIGN UP|GET THE|FOLLOW|SUBSCRIBE|DOWNLOAD|JOIN|VOTE)\b(?:[^a-z]|\b[ap]\.?m\b)*$`), longest: 300,
		in:  []string{"DO N'T MISS 'PORTS TONIGHT' AT 8 pm ET, FOLLOWED AT 9 pm BY 'THE PIER'", "TUNE IN ON MONDAY", "STAY UP TO DATE WITH THE FREE BUOY APP!"},
		out: []string{"WATCH houses were shut on Monday.", "Vote on the pact on Monday, the mayor said."}},
	{name: "slug of a picture", why: "picture agencies write place and day of a picture in capitals, and a colon",
		triggers: []string{": "},
		pattern:  lazily(`^(?:[*•©] ?)?[A-Z][A-Z .,()'’-]{2,60} [-–—] (?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER) \d{1,2}(?:, \d{4})?: `), longest: 700,
		in:  []string{"TISSE, DENMARK - SEPTEMBER 28: Two pilots look out of a window."},
		out: []string{"TISSE - September 28: Two ports signed a pact."}},
	{name: "opening of a caption", why: "the words say that a picture is shown",
		triggers: []string{"photo", "file", "image", "handout", "caption", "pictured", "picture", "chart", "map ", "screen", "footage", "graph", " view "},
		pattern:  lazily(`^(?i:file ?[-–—]|file (?:photo|picture|image)s?\b|(?:an? |this |these |in this |in these )?(?:undated |combination |combo |aerial |archive |archival |satellite |file |handout |composite |still |general )*(?:photo(?:graph)?|picture|image|handout|screen ?(?:shot|grab)|video (?:grab|still))(?: of photos)?,? (?:\(?taken|released|provided|shows?|showing|from|dated|made|obtained|issued|posted|shared|combination|courtesy)|(?:this )?combination of (?:file )?(?:photos|pictures)|` + fullDayRE + `, file photo|(?:ap|afp|epa) photo\b|pictured(?: here| above| below)?[:,]|(?:media|image|photo|video) caption|(?:image|photo|picture|video) ?(?:source|credit|copyright|provided|by|courtesy)\b|an? (?:general|aerial|wide) view (?:of|shows)\b|an? (?:bar|line|pie|stacked area|area) (?:chart|graph)\b|(?:bar|line) chart showing|an? (?:map|chart|graph|graphic) (?:entitled|titled|shows|showing))`), longest: 2500,
		in:  []string{"FILE - The pier of Tisse on May 4, 2020.", "JUNE 18, 2015, FILE PHOTO. The port gives this picture to all.", "AFP PHOTO / Ana Ruiz The mayor of Tisse at the pier on May 4, 2020.", "This combination of pictures shows both mayors.", "Photo taken on July 26, 2024 shows the gate.", "A handout photo released by the port on March 22, 2021 shows a crane.", "Image caption The crane"},
		out: []string{"Photos show that the whole house went up in flames.", "The photograph that she showed the court was taken on May 3.", "Photographs of the dead were handed in on Monday.", "Files were opened in May."}},
	{name: "scene of a caption", why: "somebody stands or speaks in the present tense, and place and day close the sentence",
		triggers: []string{"speaks", "listens", "greets", "gestures", "walks", "looks", "shakes", "stands", "sits", "poses", "waves", "smiles", "watches", "participates", "reacts", "gathers", "arrives", "attends", "is seen", "are seen", "is pictured", "are pictured", " stand ", " walk ", " look ", " shout ", " wait ", " gather ", " watch ", " keep ", " march ", " sit ", " pose ", " listen ", " speak ", " wave ", " take part"}, needs: holdsAYear,
		pattern: lazily(lastDay + `\s*(?:\([^()]{2,60}\))?$`), tail: 120, longest: 500,
		also: lazily(`^[^.!?]*\b(?:(?:speaks|listens|greets|gestures|walks|looks|shakes|stands|sits|poses|waves|smiles|watches|participates|reacts|gathers|arrives|attends|is seen|are seen|is pictured|are pictured)\b|(?:[a-z]+s|[Pp]eople|men|women|children|police|[Pp]olice) (?:stand|walk|look|shout|wait|gather|watch|keep (?:guard|watch)|march|sit|pose|listen|speak|wave|take part)\b)`),
		in:   []string{"Mayor Ana Ruiz speaks at the pier in Tisse, Monday, May 4, 2020.", "Tuareg herders stand at a well near Kidal, May 9, 2007.", "Ana Ruiz, who had come home in March, speaks during a rally in Tisse in May 2020. (Omar Bey)"},
		out:  []string{"Ana Ruiz spoke at the pier in Tisse on Monday, May 4, 2020.", "Denmark and Norway sign the pact in May 2020, and it holds today.", "The first flight is expected to take place in August 2020.", "The envoys are to speak in Tisse on May 4, 2020.", "Talks stood still until May 2020.", "9 August 1971: The army closes it."}},
	{name: "somebody in a scene", why: "nobody by name does something in the present tense on a day that is past",
		triggers: []string{" walk", " stand", " sit", " lay", " hold", " carr", " look", " ride", " drive", " pass", " wait", " pray", " wave", " read", " take", " work", " play", " cast", " hang", " flies", " burns", " rises", " speak", " gesture", " hug", " pull", " push", " clean", " conduct", " shout", " chant", " inspect", " queue", " rall", " demonstrate", " load", " clear", "is seen", "are seen", "is pictured", "are pictured"}, needs: holdsAYear,
		pattern: lazily(`^(?:(?:An?|The|Two|Three|Several|Some) )?(?:[\pL-]+ ){0,5}?(?i:members|activists|locals|volunteers|troops|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|people|persons?|visitors?|protest[eo]rs?|demonstrators?|supporters?|soldiers?|police(?:m[ae]n| officers?)?|officers?|workers?|residents?|migrants?|refugees?|voters?|fisherm[ae]n|vendors?|pedestrians?|passers?-by|farmers?|students?|fighters?|rebels?|activists?|mourners?|famil(?:y|ies)|couples?|cyclists?|motorists?|worshippers?|fans?|tourists?|trader?s?|guards?) (?:[\pL-]+ ){0,5}?(?:walks?|stands?|sits?|lays?|holds?|carr(?:y|ies)|looks?|rides?|drives?|pass(?:es)?|waits?|prays?|waves?|reads?|takes?|works?|plays?|casts?|hangs?|flies|burns|rises|speaks?|gestures?|hugs?|pulls?|push(?:es)?|cleans?|conducts?|shouts?|chants?|inspects?|queues?|rall(?:y|ies)|demonstrates?|loads?|clears?|is seen|are seen|is pictured|are pictured) [^.!?]*` + fullDayRE + `[^.!?]*\.?$`), longest: 400,
		in:  []string{"A visitor lays flowers on the steps of the mill on May 3, 2018, in Tisse, a few days after the fire.", "Two fishermen wait at the pier of Varde, May 4, 2020.", "Port Guard volunteers conduct a drill in Tisse on May 7, 2020, as the quarrel over the strait goes on."},
		out: []string{"Members of the council held a meeting on May 7, 2020.", "A treaty takes effect on May 3, 2018.", "The minister walks out on Monday, she said.", "The law holds that ships built before May 3, 2018 pass free of toll. Others pay."}},
	{name: "somebody at a place", why: "somebody by name does in the present tense what pictures show, on a day that is past",
		triggers: []string{"speaks", "listens", "gestures", "walks", "looks", "stands", "sits", "poses", "waves", "smiles", "arrives", "exits", "shakes hands", "answers questions"}, needs: holdsAYear,
		pattern: lazily(`^[A-Z][^.!?]*\b(?:speaks|listens|gestures|walks|looks|stands|sits|poses|waves|smiles|arrives|exits|shakes hands|answers questions) (?:at|during|to|with|before|after|in|on|near|outside|for|from|past|through|as)\b[^.!?]*` + fullDayRE + `[^!?]*$`), longest: 600,
		in:  []string{"Ana Ruiz, mayor of Tisse, speaks at a meeting on May 4, 2020, in Varde, where she told of the new pier."},
		out: []string{"Ana Ruiz spoke at a meeting on May 4, 2020, in Varde.", "The envoys are to speak in Tisse on May 4, 2020."}},
	{name: "somebody and a bare day", why: "the day stands without a preposition behind a sentence in the present tense, and the place behind it",
		triggers: []string{", in ", ", at ", ", near ", ", outside "}, needs: holdsAYear,
		pattern: lazily(`^(?:[A-Z][\pL.'’-]+ ){1,4}[a-z]{3,}s (?:her|his|their|its|the|an?|at|to|with|as|in|during|for|from|by|past|through|into) [^.!?]*[a-z]{2}[stdynkpg] (?:` + monthRE + ` \d{1,2}, \d{4}), (?:in|at|near|outside) [A-Z]`), longest: 400,
		in:  []string{"Ana Ruiz mends her nets May 4, 2020, in Tisse, Denmark."},
		out: []string{"Ana Ruiz mended her nets on May 4, 2020, in Tisse.", "Norway signs the pact on May 4, 2020, in Tisse."}},
	{name: "scene without a full stop", why: "a paragraph without a full stop says in the present tense what somebody is seen to do on a day",
		triggers: []string{"speaks", "listens", "gestures", "walks", "looks", "stands", "sits", "poses", "waves", "smiles", "arrives", "attends", "greets", "rises", "boards", "delivers", "inspects", "arrive", "stand", "walk", "march", "gather", "prepare"},
		needs: func(s string) bool {
			return len(s) > shortestCaption && !endsSentence(s) && !strings.HasSuffix(strings.ToUpper(s), "REUTER")
		},
		pattern: lazily(`^[A-Z][^.!?:;"“”]*?(?:\b[A-Z][\pL]{0,4}\.[^.!?:;"“”]*?)*(?:\b(?:speaks (?:during|at|to|with|before|after|in|on|outside)|listens (?:to|during|as)|gestures|walks (?:with|past|to|on|out|through|by)|looks (?:on|at|out)|stands (?:in|at|on|with|near|by|outside|next)|sits (?:in|at|on|with|near|by|next)|poses|waves (?:to|as|after|goodbye)|smiles|arrives (?:at|in|for|with|on)|attends|greets|rises (?:above|over|from|after)|boards|delivers (?:remarks|a speech|his|her)|inspects)|\b(?:forces|troops|soldiers|personnel|police|[Pp]rotesters|[Pp]eople|marines|Marines|residents|guards|members|supporters|men|women)\b[^.!?:;"“”]{0,90}? (?:arrive (?:at|in)|stand (?:in|at|on|outside|near)|walk|march|gather (?:in|at|on|outside)|prepare to)) [^!?]*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|` + monthRE + ` \d{1,2}|last (?:week|month|year|night)|this (?:week|month|year|morning)|in ` + monthRE + `)\b`), longest: 500,
		in:  []string{"Ana Ruiz speaks during a meeting of ports on Friday in Tisse. She has since left the council of the port", "Smoke rises above the old port of Varde on Friday, hours after both ports agreed to a pact", "The mayor of Tisse attends a meeting in Varde on December 20. Tisse has denied its part in a fire of September", "Port troops arrive at the pier of Tisse on Thursday after a fire broke out there"},
		out: []string{"Ana Ruiz speaks at a meeting on Friday in Tisse, and both ports will send their mayors to it.", "Mayor Ruiz speaks in Tisse on Friday", "The mayor said on Monday that the pact stands in the way of a larger one, the third since the war began"}},
	{name: "picture pointed at", why: "a paragraph without a full stop names what stands beside it",
		triggers: []string{"picture", "above", "below", "left", "right", "circled", "image", "photo", "inset"},
		needs:    func(s string) bool { return len(s) > shortestCaption && !endsSentence(s) },
		pattern:  lazily(`\((?:[^()]{0,60}, )?pictured\b[^()]{0,60}\)|\b(?:is|are|was|were) pictured (?:above|below|left|right|here|in|on|at|with|together|arriving|leaving|last|today|yesterday)\b|, pictured (?:above|below|left|right|here|in|on|at|with|during|together|last|today|yesterday)\b|\((?:above|below|left|right|circled|inset|top|bottom|centre|center)(?:,? (?:last|this|on|today|yesterday|with|and|right|left|centre|center)\b[^()]{0,40})?\)|\b(?i:the|this|these) (?:image|photo|picture|photograph|still|screenshot)s? (?:above|below)\b`), longest: 500,
		in:  []string{"The image above shows the pier of Tisse and the ships that burned there on the day of the fire", "The mayor (pictured on July 17) had said that the port would be shut by all three towns", "Ana Ruiz, mayor of Tisse (above last week), will come back to the council of the port in May", "Ana Ruiz is pictured in the council last night after both ports had seized the pier of Tisse"},
		out: []string{"The mayor (pictured) shut the port on Monday, and both towns went to court.", "He told the court that the ships (left in 2011) had burned in the old port of Varde", "Mayor Ruiz (pictured) goes"}},
	{name: "link with its button", why: "the title of another story stands before the button that opens it",
		triggers: []string{"read more"},
		pattern:  lazily(`^[^.\n]*(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|vs|No|St|[A-Z]\.[A-Z])\.[^.\n]*)*(?:[.”’"]? [Bb]y [A-Z][\pL'’-]+(?: [A-Z][\pL'’-]+){1,2})? Read more(?: ?[»›→>]+)?$`), longest: 260,
		in:  []string{"Ports of Tisse again paid the highest toll of 2016 Read more", "‘It is over’: readers on the mayor who left Read more", "Why did the port shut in 2011? | Ana Ruiz Read more »"},
		out: []string{"He told all children of the school to read more", "The ports signed a pact on Monday. The mayor spoke. Read more", "Read more books, the minister said on Monday."}},
	{name: "table of days", why: "days stand in a row and no words between them",
		needs:    func(s string) bool { return strings.Count(s, " ") > 2*manyDays },
		triggers: []string{" 1 ", " 2 ", " 3 ", " 4 ", " 5 ", " 6 ", " 7 ", " 8 ", " 9 ", "0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "6 ", "7 ", "8 ", "9 "},
		pattern:  lazily(`(?:\b` + monthRE + ` \d{1,2} (?:\| )?){6}`), longest: 2500,
		in:  []string{"Tisse 8 fires in 125 days Sept. 24 Sept. 21 Sept. 17 Sept. 15 Aug. 31 Aug. 3 July 29 July 8"},
		out: []string{"Envoys met on May 4, May 5 and June 6, and again on July 7.", "The court sat on May 4, May 5, May 6, May 7, May 8 and May 9, and the mayor spoke."}},
	{name: "scene of yesterday", why: "what is told in the present tense of the day before is seen in a picture",
		triggers: []string{"yesterday"},
		pattern:  lazily(`^(?:[\pL’'-]+ ){1,6}(?:walks?|stands?|sits?|patrols?|holds?|looks?|waits?|prays?|gathers?|march|marches|speaks?|shakes? hands|greets?|waves?|inspects?|queues?|carry|carries|watch|watches|listens?|poses?|attends?|arrives?|protests?|rides?|keeps?) [^.!?]*\byesterday\.?(?: ?[-–—/] ?[\pL/ .]{2,40})?$`), longest: 300,
		in:  []string{"guards patrol along the fence of the port at Tisse, yesterday", "Ana Ruiz shakes hands with the mayor of Varde in Tisse yesterday. – Omar Bey"},
		out: []string{"Guards patrolled along the fence yesterday.", "The mayor said that guards patrol the fence yesterday’s men had built.", "The ports hold talks on Monday."}},
	{name: "label of a caption", why: "the words under a picture follow its text on one line, with the label between them",
		triggers: []string{"image caption", "image copyright", "image source", "media caption"},
		pattern:  lazily(`\b(?:Image|Media) (?:caption|copyright|source)\b,? \S`), longest: 700,
		in:  []string{"Ana Ruiz, 2012 picture Image copyright AFP Image caption Ms Ruiz lost the vote in 2012"},
		out: []string{"The image caption named the wrong man, the paper said on Monday."}},
	{name: "number of a picture", why: "a gallery counts its pictures",
		triggers: []string{"]", "|"},
		pattern:  lazily(`^(?:\[\d{1,2}/\d{1,2}\]|\d{1,2} of \d{1,2} \| ).`), longest: 700,
		in:  []string{"[1/5]Ana Ruiz takes a picture of the pier in Tisse, May 4, 2020.", "2 of 7 | Herders at a well."},
		out: []string{"[1] The pact was signed in May 2020.", "2 of 7 envoys came on Monday."}},
	{name: "picture told of", why: "the words name the picture that they stand under",
		triggers: []string{"in this "},
		pattern:  lazily(`\bin this (?:[a-z]+ ){0,3}(?:photo(?:graph)?|picture|image|screen ?(?:shot|grab)|frame grab|still|video)(?: (?:image|still|grab))?\b[^.]{0,60}\b(?:obtained|taken|released|provided|from|made|issued|posted|shared|by)\b`), longest: 500,
		in:  []string{"Smoke rises over the old port on April 24, 2020 in this picture obtained from a pilot."},
		out: []string{"He is not in this picture, she said on Monday.", "In this video the men told of the war."}},
	{name: creditAlone, why: "who took the picture, on a line of its own",
		triggers: []string{"getty", "reuters", "afp", "ap", "epa", "photo", "shutterstock", "alamy", "istock", "foto", "bild", "image", "credit", "crédit", "xinhua", "anadolu", "bloomberg", "wireimage", "via "},
		pattern:  lazily(`^(?:[(\[]?(?:©|(?i:photos?|photography|images?|pictures?|illustration|graphic|credits?|crédits? photos?|fotos?|bild|bilder|bildquelle|quelle))\s?(?::|/|\bby\b|©|\bvia\b).{0,80}|[(\[]?[\pL .,'’-]{2,60}\s?/\s?(?:[\pL ]{2,30}/\s?)?` + wireRE + `(?: Images| Photo)?[)\]]?|` + wireRE + `(?: Images| Photo)?\s?/\s?[\pL .,'’-]{2,60}|[(\[]?` + wireRE + `(?: via [\pL ]{2,30}| Images| Photo)?[)\]]?|[\pL .,'’-]{2,40} via (?:` + wireRE + `)(?: Images)?)$`), longest: 120,
		in:  []string{"Ana Ruiz/Getty Images", "REUTERS/Omar Bey", "AFP / IB LUND", "Photo: O. Bey, Port Office", "AFP via Getty Images", "(Bild: Ana Ruiz)"},
		out: []string{"Xinhua reported it on Monday.", "Photographs by Ana Ruiz hang in the hall of the ministry."}},
	{name: "credit at the end", why: "a caption closes with who took the picture, without brackets",
		triggers: []string{"credit", "photo", "image", "picture", "photograph", "foto", "getty images", "/ap", "/afp", "/reuters", "/getty", "/ ap", "/ afp", "/ reuters", "| getty", "via ", "| reuters", "afp 20", "ap 20", "reuters 20", " for "},
		needs:    func(s string) bool { return !endsSentence(s) },
		pattern:  lazily(`[\pL.’'”)] ?(?:\|\s?)?(?:(?:Photo|Image|Picture)?\s?Credits?|CREDIT|Photo|PHOTO|Photograph|Image|IMAGE|Picture|PICTURE|Foto)s?(?: by)?: ?[^.:]{3,80}$|(?:[\pL.] |[.”’])[\pL.’'-]+(?: [\pL.’'-]+){0,2} ?/ ?(?:[\pL ]{2,30} ?[/–-] ?)?` + wireRE + `(?: Images| Photo)?$|[\pL\d.] [A-Z][\pL /.'’()-]{2,60} (?:\| (?:[A-Z]{2,5} \| )?|via )` + wireRE + `(?: Images)?$|[.”] [A-Z][\pL. ]{1,30} [Pp]hoto by (?:[A-Z][\pL.'’-]+ ?){2,5}$| ` + wireRE + ` 20\d\d ?/ ?[\pL][\pL .'’-]{2,40}$|[.”] +(?:Credit +)?[A-Z][\pL.'’-]+(?: [A-Z][\pL.'’-]+){1,2}(?:/(?:The )?[A-Z][\pL ]{2,40}| for (?:The |the )?[A-Z][\pL]+(?: (?:[A-Z]\pL*|of|the)){0,4})$`), tail: 130, longest: 500,
		in:  []string{"The mayor of Tisse at the pier on May 4, 2020 AFP 2020/ ANA RUIZ", "The mayor of Tisse at the pier. Credit: Ana Ruiz/Port Archive", "A rock on the coast of Varde in October. Ana Ruiz for The Buoy", "The mayor spoke after Thursday’s ruling. Credit Ana Ruiz/The Tisse Times", "Herders at a well in the rain Omar Bey/AFP", "The mayor at the pier on Monday.Ana Ruiz / AFP - Getty Images", "Pigs at a farm near Tisse on May 4, 2020. Port Pictures | Getty Images", "Two men wave in Tisse. Ana Ruiz/Port Agency (The Buoy) via Reuters", "Guards leave Tisse on Tuesday. Port Guard photo by Sgt. Omar Bey"},
		out: []string{"He had one picture: his own.", "She took the credit: the ports agreed.", "He came home. Ana Ruiz left for Oslo.", "They met in Tisse. Credit went to Ana Ruiz"}},
	{name: "blurb", why: "a blurb under the title of another story is cut off",
		triggers: []string{"[…]", "[...]", "[&hellip;]"},
		pattern:  lazily(`\[(?:…|\.\.\.|&hellip;)\]$`), tail: 20, longest: 900,
		in:  []string{"The mayor of Tisse came home on Monday, and nobody […]"},
		out: []string{"“We […] shall meet”, he said on Monday."}},
	{name: "said twice", why: "a picture's text and the words under it, or a title and its link, stand on one line",
		triggers: []string{" "},
		twice:    true, longest: 900,
		in:  []string{"Tisse To Make A Boat Cover Star Of 2018 Tisse To Make A Boat Cover Star Of 2018"},
		out: []string{"They came, and they went home; they came, and they went."}},
	{name: sourceLookedUp, why: "the day on which somebody read a source is nothing that happened",
		triggers: []string{"retrieved", "archived", "accessed", "last visited", "viewed", "consulted", "downloaded", "checked"},
		pattern:  lazily(`(?:\b(?:Retrieved|Accessed|Archived|accessed|last visited|Last (?:accessed|viewed|checked|consulted)|Date (?:accessed|viewed|checked|consulted))|(?:^|[.”"\])] |[(\[])(?:Viewed|Consulted|Downloaded|Checked|last (?:viewed|checked|consulted)))(?: (?:on|from the original|from))*(?: on)?:? (?:\d{1,2} ` + monthRE + ` \d{4}|` + monthRE + ` \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})`), longest: 800,
		in:  []string{`"Pact at thirty". Port News. 12 June 2009. Retrieved 22 January 2011.`, `"Pact at thirty". Port News (last viewed 22 January 2011).`, `Holm, A. "The ferry". Archived from the original on 7 May 2013.`},
		out: []string{"The bodies were retrieved on Monday.", "Divers retrieved the ship's bell.", "The mayor viewed the bell on 2 February 2011.", "The lamps were last checked on 2 February 2011."}},
	{name: "closed comments", why: "a page says since when its readers can no longer write, or what was done with it",
		triggers: []string{"comment", "this "},
		pattern:  lazily(`^(?:Comments?|Commenting|The comments?(?: section)?|This (?:discussion|thread|topic|poll|offer|post|page|article|story|report|text|entry|item))(?: (?:on|for|to|below) (?:this|the) (?:article|story|post|page|entry|report|item|piece))? (?:has been |have been |was |were |is |are |will be )?(?:now )?(?:closed|closes?|locked|ended|ends?|pinned|archived|disabled|turned off|switched off|corrected|generated|translated(?: from [A-Z]\pL+)?(?: by (?:[A-Z][\pL.'’-]+ ?){1,4}?)?)` + lastDay + `(?:$|:| and (?:is|are) no longer )`), longest: 200,
		in:  []string{"Comments were closed on September 17, 2015.", "Comments on this story closed 17 September 2015", "This page was archived on 4 September 2015 and is no longer updated.", "This text was corrected on 4 September 2015: the mayor’s name was wrong.", "This report was translated from Danish by Ana Ruiz on 4 September 2015."},
		out: []string{"The ministry closed comments on its plan on 3 May 2015.", "The discussion was closed on 3 May 2015.", "This post was closed on 3 May 2015 after a fire at the border.", "Comments by the minister were published on 3 May 2015."}},
	{name: "dated correction", why: "the desk says what it has put right, and when",
		triggers: []string{"correct", "clarifi", "amended", "editor", "updated "},
		pattern:  lazily(`^(?:Corrected by: |(?:Updated|Corrected|Clarified) (?:at|on) [^:]{0,40}(?::\d\d[^:]{0,20})?: (?i:to (?:include|add|correct|reflect|clarify|say|remove|note|update|show|make)|with|adds) )|^(?:Corrections?|Clarifications?|(?:Corrected|Amended|Clarified) on|(?:Correction|Note) from the editors?|Editor['’]?s['’]? note)[,:]? ?\(?` + fullDayRE + `\)? ?[:.–—-]`), longest: 800,
		in:  []string{"Correction, 4 September 2015: The name of the mayor was misspelled.", "Clarification (September 4, 2015): The pact is of 1998.", "Corrected on 4 September 2015: it was a Tuesday.", "Corrected by: Ana Ruiz @ 04/15/2013 08:38 AM Correction: the pact is of 1998.", "Updated at 9:09 p.m.: to include the words of the mayor."},
		out: []string{"Updated at a cost of $3m: the pier of Tisse opened on Monday.", "Correction of the line of 4 September 2015: both ports agreed."}},
	{name: "way to the next story", why: "arrows lead from one story of a site to those beside it",
		triggers: []string{"previous", "next", "older", "newer", "prev"},
		pattern:  lazily(`^(?:(?:[«‹←]|<<?) ?(?i:previous|prev|older)\b.*|(?i:previous|prev|older|next|newer)(?i: (?:post|story|article|entry|page))?:? .*(?:[»›→]|>>?)|(?i:(?:previous|next) (?:post|story|article|entry):) .*[^.!?])$`), longest: 250,
		in:  []string{"« Previous: Ports sign a pact on 3 May 2019", "Next: Mayor comes home on 4 May 2019 »", "Previous post: Ports sign a pact", "← Older posts"},
		out: []string{"Next: the parliament votes on 4 May 2019", "Previous pacts of 3 May 2019 hold.", "Previous article: it was struck from the pact on Monday."}},
	{name: "readers invited", why: "a paper asks its own readers to come",
		triggers: []string{" readers"},
		pattern:  lazily(`^(?:(?i:events?): )?(?:The |Our )?[A-Z][^.:]{0,60} invites? (?:all )?(?:of )?(?:its|our|their) readers\b`), longest: 400,
		in:  []string{"Event: The Buoy invites its readers to a debate in Tisse on 17 May 2016."},
		out: []string{"The envoy invited readers of both papers on 17 May 2016."}},
	{name: "changed terms", why: "a site says since when its terms hold",
		triggers: []string{"cookie", "privacy", "terms of "},
		pattern:  lazily(`^(?i:(?:we (?:have |last )?|our |this site['’]s |updated )*(?:changed |updated |revised )?(?:our )?(?:(?:cookies?|privacy) (?:policy|notice|statement|terms)|terms of (?:use|service)))\b[^.]{0,60}\b(?:changed|updated|revised|effective|in force|new)\b.{0,60}$`), longest: 200,
		in:  []string{"Our cookie policy was last changed on 1 May 2023.", "Privacy notice (in force since 4 April 2022)", "Updated privacy policy: effective 4 May 2023"},
		out: []string{"The terms of use of the port were changed on 4 May 2023.", "Privacy groups welcomed the new pact on 4 May 2023."}},
	{name: "next issue", why: "a paper says when it comes out again",
		triggers: []string{" next "},
		pattern:  lazily(`^(?:The|Our) next (?:issue|edition|number|newsletter)(?: of [^.]{1,40}?)? (?:will (?:be (?:published|printed|released|sent|out)|appear|come out|go to press)|is (?:published|due out|out)|appears|comes out)\b`), longest: 200,
		in:  []string{"The next issue will be published on 10 September 2015."},
		out: []string{"The next round of talks is on 10 September 2015.", "The next edition of the summit was called off on 10 September 2015."}},
	{name: "order to the reader", why: "a page asks for a subscription",
		opens: []string{"subscribe now", "subscribe today", "subscribe here", "subscribe to our", "subscribe for", "sign up now", "sign up today", "sign up here", "sign up for", "sign up to", "register now",
			"register for free", "donate now", "donate today", "log in to", "thank you for subscribing", "thanks for subscribing", "thanks for donating", "thank you for donating"}, longest: 300,
		in:  []string{"Subscribe now to our paper for the full story.", "Thanks for donating today!"},
		out: []string{"Subscribers of the bond lost all.", "Signed up by both sides, the pact holds."}},
	{name: "call to the reader", why: "a page offers its reader something, and names what only pages offer",
		opens: []string{"please ", "to read ", "to view ", "to access ", "to continue", "don't ", "never ", "not ready", "already a", "already have", "enjoy ", "start ", "get ", "join ", "subscribe ", "sign up", "sign in",
			"log in", "donate", "support ", "thank", "enter your", "submit your", "download", "follow ", "click", "tap ", "become a", "create ", "unlock", "want ", "like what", "do you want", "if you're seeing",
			"if you are seeing", "if you're already", "for the latest", "for more ", "for unlimited", "first-time", "unlimited", "exclusive", "this article is ", "this story is ", "this content is ",
			"you've ", "you have ", "share this", "help us", "keep up", "stay ", "receive ", "make sure", "be the first", "we appreciate", "we ask you", "your support", "save ", "from just", "only $", "access to"},
		holds: []string{"subscription", "subscriber", "subscribe", "newsletter", "sign up", "signing up", "sign in", "log in", "login", "donating", "donation", "your inbox", "membership", "a member", "download", "alerts",
			"an account", "one account", "our app", "telegram", "whatsapp", "notifications", "the editor", "latest news", "latest stories", "unlimited", "our journalism", "independent journalism", "follow us",
			"this form", "breaking news", "click here", "a contribution", "your support", "a supporter", "supporters like you", "readers like you"}, longest: 300,
		in:  []string{"Never miss the latest news by signing up to our newsletter.", "Start your day with The Buoy, our newsletter, launched on 4 July 2014.", "Enjoy unlimited access to our archive."},
		out: []string{"Registered members may subscribe to the bond from Monday, the bank said.", "The minister urged people to donate blood.", "Join forces, the envoy told both sides on Monday."}},
	{name: "appeal for money", why: "what a paper says of itself when it asks its readers for money",
		triggers: []string{"donat", "reader support", "readers' support", "support from readers", "non-profit", "nonprofit", "our journalism", "become a member", "becoming a member", "reader-supported", "our reporting"},
		holds:    []string{"donat", "support", "readers", "journalism", "nonprofit", "non-profit", "tax-deductible", "contribut", "a member", "we ", "our ", "you value", "paywall", "fund", "independent", "subscri"}, least: 4, longest: 800,
		in: []string{"As a nonprofit newsroom we depend on readers. If you value our journalism, please make a tax-deductible donation today.",
			"The Buoy was founded as a nonprofit in 1976 because we knew that the ports would not fund independent journalism."},
		out: []string{"The charity said that donations to its fund had fallen since Monday, and that readers of its letters knew.", "We support the fund, the minister said on Monday."}},
	{name: signedPost, why: "who wrote a post that the story shows, and when",
		triggers: []string{"(@", "a post shared by", " utc+"},
		pattern:  lazily(`^(?:[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d UTC\+\d{4} \d{4}|[—–-] ?.{1,60}\(@\w{1,30}\).{0,40}|A post shared by .{1,200})$`), longest: 300,
		in:  []string{"— Ana Ruiz (@tisse_boats) March 3, 2019", "A post shared by The Buoy (@buoy) on Dec 5, 2016 at 9:10am PST", "Fri Sep 30 15:13:45 UTC+0000 2016"},
		out: []string{"— Ana Ruiz said so on Monday.", "The minister (@minister) wrote it on March 3, 2019."}},
	{name: forumMark, why: "who wrote when in a thread",
		triggers: []string{"answered", "asked", "edited", "posted by", "thread starter", " ago", "replied", "joined", " wrote on", " said (", " wrote (", " says:", " said:", "commented"},
		pattern:  lazily(`^(?i:(?:answered|asked|edited|replied|commented|joined) ` + monthRE + ` \d{1,2}\b.*|(?:last )?(?:edited|posted|replied|commented|answered|asked)(?: by [\pL\d_ .'-]{1,40})? (?:\d{1,2}|an?) \pL+ ago|(?:re-?)?posted by:? .{1,60}|thread starter\b.*|[\pL\d_ .-]{1,40} (?:wrote|said|commented|replied) (?:on |\()[^:]{0,30}\d[^:]{0,20}:|[\pL\d_ .-]{1,40} says:|[\pL\d_ .'-]{1,40} on [^:]{0,30}\d[^:]{0,4}:\d\d[^:]{0,8} (?:said|says|wrote):)$`), longest: 120,
		in:  []string{"answered Feb 6, 2014 at 19:22", "posted by: tisse_boy | february 20, 2015", "Thread starter Start date 1 minute ago", "Last edited by skipper9 4 hours ago", "Skipper9 wrote on 28 April 2017:", "skipper on May 4, 2019 at 4:19 am said:", "Skipper said (October 16, 2018):"},
		out: []string{"The envoy answered on Monday.", "Commissioner Holm commented on Lund in a briefing:", "Posted by the ministry to Rome, he served until 2015 and came home a tired man who never wrote again."}},
	{name: "notice of a site", why: "what a site tells of its cookies and terms",
		triggers: []string{"cookie", "privacy", "personal data", "personal information", "terms of", "your consent", "opt-out", "opting-out", "opt out"},
		holds: []string{"cookie", "privacy policy", "privacy notice", "privacy settings", "privacy statement", "personal data", "personal information", "terms of use", "terms of service", "opting-out", "opt-out",
			"opt out", "your consent", "your choices", "your browser", "your device", "your preferences", "your data", "your privacy", "store information", "partners store", "accept all", "reject all", "third part", "our partners", "our service", "our site", "our website", "advertis", "we use",
			"this site uses", "you agree", "by clicking", "by signing", "by continuing", "california"}, least: 3, longest: 2500,
		in:  []string{"We use cookies and those of our partners to show you advertising. Read our privacy policy.", "By signing up you agree to our Terms of Use and Privacy Policy.", "We value your privacy. Our 94 partners store information on your device."},
		out: []string{"The court ruled on Monday that the law on personal data binds third parties."}},
	{name: "writer's box", why: "what the paper says of its writer",
		triggers: []string{" is a", " covers ", " writes ", " joined ", " has reported ", " has written ", " has covered "},
		pattern:  lazily(`^(?:[A-Z][\pL'’.-]+ ){2,4}(?:is (?:an?|the|our)\b[^.]{0,80}\b(?:reporter|correspondent|editor|journalist|columnist|contributor|staff writer|bureau chief|news writer|freelance|freelancer)\b|(?:covers|writes about|reports on)\b.{3,120}\bfor\b|has (?:reported|written|covered)\b[^.]{3,120}\bfor (?:The |the )?[A-Z][^.]{0,60} (?:since|for) )`), longest: 600,
		in:  []string{"Ib Lund is a senior correspondent in Oslo. He came in March 2011.", "Ana Ruiz covers ports and ferries for The Buoy.", "Ana Ruiz has reported from the strait for The Buoy since 2003. She won a prize in 2011."},
		out: []string{"Omar Bey is a candidate of the opposition.", "The ministry is a reporter of such cases.", "Omar Bey has written three letters to the court since 2003."}},
	{name: "picture's file", why: "text browsers print the names of images and forms",
		triggers: []string{".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", "iframe:", "(button)", "____"},
		pattern:  lazily(`^(?s:\[[^\]]*\.(?:jpe?g|png|gif|svg|webp)[^\]]*\]?.*|IFRAME:.*|\(BUTTON\).{0,60}|.{0,60}____.*)$`), longest: 600,
		in:  []string{"[ferry-at-pier.jpg]", "[pier.png] Mayors at the pier in April 2019.", "IFRAME: https://e.org/x", "(BUTTON) Menu", "Search ____________ Go"},
		out: []string{"[the ferry] left on Monday"}},
}

// furnitureName is the name of the first rule that knows the line s, "" if none does. lower is s in lower case with straight apostrophes.
func furnitureName(s, lower string) string {
	for tried := furnitureTriggers().in(lower) | opensFurniture(); tried != 0; tried &= tried - 1 {
		if r := &furniture[bits.TrailingZeros64(tried)]; len(s) <= r.longest && r.knows(s, lower) {
			return r.name
		}
	}
	return ""
}

// opensFurniture are the rules that ask how a line begins and need no trigger, as bits.
var opensFurniture = sync.OnceValue(func() (set uint64) {
	for i := range furniture {
		if furniture[i].opens != nil {
			set |= 1 << i
		}
	}
	return set
})

// furnitureTriggers finds the triggers of all rules.
var furnitureTriggers = sync.OnceValue(func() *wordFinder {
	sets := make([][]string, len(furniture))
	for i, r := range furniture {
		sets[i] = r.triggers
	}
	return newWordFinder(sets)
})

func (r *furnitureRule) knows(s, lower string) bool {
	switch {
	case r.needs != nil && !r.needs(s):
		return false
	case r.opens != nil:
		return opensWith(lower, r.opens) && (r.holds == nil || holdsAny(lower, r.holds))
	case r.twice:
		return len(s)%2 == 1 && len(s) > 50 && s[len(s)/2] == ' ' && s[:len(s)/2] == s[len(s)/2+1:] && !endsSentence(s)
	case r.least > 0:
		n := 0
		for _, w := range r.holds {
			if strings.Contains(lower, w) {
				n++
			}
		}
		return n >= r.least && len(s) <= n*mostApart
	}
	end := s
	if r.tail > 0 && len(s) > r.tail {
		end = strings.ToValidUTF8(s[len(s)-r.tail:], "")
	}
	return r.pattern().MatchString(end) && (r.also == nil || r.also().MatchString(s))
}

// holdsAYear: a number of this century or the last stands in the line.
func holdsAYear(s string) bool { return strings.Contains(s, " 20") || strings.Contains(s, " 19") }

func holdsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

func opensWith(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) })
}

// creditBehindDay: the end of a caption that a text browser has parted from its beginning.
var creditBehindDay = lazily(fullDayRE + `\. ?(?:(?:[A-Z][\pL.'’ -]{2,40}/ ?)?` + wireRE + `(?: Images| Photo)?(?: ?/.{2,60})?|\([^()]{2,60}/[^()]{2,60}\))$`)

// endsInCredit: a day, a full stop and who took the picture: "January 29, 2017. REUTERS/Ana Ruiz", "on July 27 2016.Getty
// Images", "Thursday, July 28, 2016. (Ana Ruiz/The Buoy)".
func endsInCredit(s string) bool {
	const longest = 400 // bytes of day and credit
	end := s[max(0, len(s)-longest):]
	return yearEnds(end) && (strings.Contains(s, "/") || strings.HasSuffix(s, "Images")) && creditBehindDay().MatchString(end)
}

// yearEnds: four digits and a full stop stand before other words.
func yearEnds(s string) bool {
	for i := 4; i+1 < len(s); i++ {
		if s[i] == '.' && strings.Trim(s[i-4:i], "0123456789") == "" {
			return true
		}
	}
	return false
}

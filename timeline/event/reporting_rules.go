package event

// reportingRules are the refusals of what reporters tell of their own work: whom they could not reach, who gave them no word.
func reportingRules() []rule {
	const call = "lemma:call|email|e-mail|message|text|voicemail|request|inquiry|enquiry|query|question"
	return []rule{
		{
			Name: "<calls> to <somebody> went unanswered on <date>", Why: "that nobody gave the paper an answer is told of its own work, and is no news of the story",
			Pattern: "{act lemma:go|remain|ring|be|stay} > {word:unanswered|unreturned} ; {act} >nsubj {" + call + "} !>nmod:for {!lemma:comment|interview|information|response|reaction|clarification}" +
				" || {act lemma:leave|send|make|place|direct|put} <acl {" + call + "} <nsubj|nsubj:pass {lemma:return|answer|respond|be|go negated}" +
				" || {act} <nsubj|nsubj:pass {lemma:return|answer negated} ; {act " + call + "}",
			If:     (*scene).stands,
			Reason: whyNoEvent,
			Holds:  []string{"Calls to the palace went unanswered on [Monday].", "Requests for comment remained unanswered on [Monday].", "A message left at the palace on [Monday] was not returned."},
			Not:    []string{"Calls for a truce *went* unanswered on [Monday].", "A message *left* at the palace on [Monday] was read aloud.", "The king *went* to Lima unanswered on [Monday]."},
		},
		{
			Name: "<declined> to comment on <date>", Why: "that somebody gave no word is no news of the story",
			Pattern: "{act lemma:decline|refuse !progressive} >xcomp|advcl {lemma:comment|elaborate|respond} ; {act} !>obl:at|obl:during|obl:before {}" +
				" || {act lemma:reach|contact|ask|approach|phone|call} << {lemma:decline|refuse} >xcomp|advcl {lemma:comment|elaborate|respond}" +
				" || {act lemma:comment|elaborate|respond} <xcomp|advcl {no lemma:decline|refuse} ; {no} !>obl:at|obl:during|obl:before {}",
			If:     (*scene).stands,
			Reason: whyNoEvent,
			Holds:  []string{"The envoy declined to comment on [Monday].", "The envoy refused to comment on the raid when reached by the Herald on [Monday]."},
			Not:    []string{"The envoy *refused* to leave Lima on [Monday].", "The envoy *refused* to sign the pact when asked by Chad on [Monday].", "At a hearing on [Monday] the envoy *declined* to comment on the raid."},
		},
		{
			Name: "<efforts> to reach <somebody> on <date> failed", Why: "whom the paper sought is told of its own work",
			Pattern: "{act lemma:reach|contact|phone|call} <acl {lemma:effort|attempt|try} ; {act} >obj {role:human|mission|office} || {act lemma:reach|contact|phone|call} <acl {lemma:effort|attempt|try} ; {act} >obj {tag:NNP*|PRP}" +
				" || {act lemma:be|fail} >nsubj {lemma:effort|attempt|try} >acl {reach lemma:reach|contact|phone} >obj {role:human|mission|office} || {act lemma:be|fail} >nsubj {lemma:effort|attempt|try} >acl {reach lemma:reach|contact|phone} >obj {tag:NNP*|PRP}",
			If:     (*scene).stands,
			Reason: whyNoEvent,
			Holds:  []string{"Efforts to reach the envoy on [Monday] failed.", "Attempts to reach Ana Moe on [Monday] were unsuccessful."},
			Not:    []string{"Efforts to *reach* a deal on [Monday] failed.", "Efforts to *reach* the port on [Monday] failed."},
		},
	}
}

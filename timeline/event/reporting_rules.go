package event

import (
	"strings"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// reportingRules are the refusals of what reporters tell of their own work: whom they could not reach, who gave them no word, what they
// have read and seen.
func reportingRules() []rule {
	const (
		call = "lemma:call|email|e-mail|message|text|voicemail|request|inquiry|enquiry|query|question"
		word = "lemma:comment|interview|information|response|reaction|clarification"

		// Nobody but the paper is named as caller, and nobody by name as called.
		own  = " ; {call} !>nmod:for {!" + word + "} ; {call} !>nmod:poss|nmod:of|nmod:from|nmod:by {!role:press} ; {call} !>nmod:to {tag:NNP*} ; {call} !>nmod:over|nmod:on|nmod:through {!time} ; {call} !>compound {tag:NNP*}"
		sent = " ; {act} !>obl:by|nsubj {!role:press} ; {act} !>obl:to {tag:NNP*} ; {act} !>obl:for {!" + word + "}"

		// Somebody gave his answer, or none, elsewhere than to the paper.
		heard = " ; {NO} !>obl:at|obl:during|obl:before {} ; {word} !>obl:at|obl:during|obl:before {} ; {NO} !>obl:in {lemma:" + judging + "} ; {word} !>obl:in {lemma:" + judging + "} ; {word} !>advcl {tag:VBG} >mark {word:at|during|before}"
		asked = " ; {act} !>nsubj:pass {!tag:PRP} ; {act} !>nsubj {} ; {act} !>obl:for {!" + word + "}"
	)
	return []rule{
		{
			Name: "a <record> from <date>", Why: "behind “from” the date tells how old the thing is that is shown, read or spoken of",
			Pattern: "{thing tag:NN* lemma:video|photo|photograph|picture|image|footage|letter|memo|email|e-mail|tape|recording|document|message|interview|tweet|post|poll|survey|article|story|clip|statement|speech|quote|comment|record|transcript|screenshot|note|question|report|return|column|essay|diary} . {from word:from} ; {date} >case {from} ; {thing} !<nsubj|nsubj:pass|obl:in {act}",
			If:      (*scene).rightBehindFrom,
			Reason:  whyThing,
			Holds:   []string{"The king pointed to a Herald article from [18 May 2001].", "Chad published photos from [last week].", "The mayors asked for answers to their questions from [February]."},
			Not:     []string{"Chad *took* the photos from Lima in [May].", "Chad *published* photos of the port in [May].", "An article from [May] *described* the port as a ruin.", "In a letter from [May] the queen *described* the port as a ruin."},
		},
		{
			Name: "<calls> to <somebody> went unanswered on <date>", Why: "that nobody gave the paper an answer is told of its own work, and is no news of the story; who is named as caller, and a name that was called, may be of the story",
			Pattern: "{act lemma:go|remain|ring|be|stay} > {word:unanswered|unreturned} ; {act} >nsubj {call " + call + "}" + own +
				" || {act} <acl {call " + call + "} <nsubj|nsubj:pass {lemma:return|answer|respond|be|go negated}" + own + sent + " || {act} <acl {call " + call + "} <obj {lemma:return negated}" + own + sent +
				" || {act} <acl {call " + call + "} <obj {lemma:answer negated} ; {act} >obj|obl:for {" + word + "}" +
				" || {act} <acl {call " + call + "} <nsubj {lemma:go|remain|ring|be|stay} > {word:unanswered|unreturned}" + own + sent +
				" || {act} <acl {call " + call + "} <nsubj {lemma:receive|get|draw|have} >obj {lemma:reply|response|answer} >det {word:no}" + own + sent +
				" || {act} <nsubj|nsubj:pass {lemma:return|answer negated} ; {call " + call + "}" + own,
			If:     (*scene).stands,
			Reason: whyNoEvent,
			Holds:  []string{"Calls to the palace went unanswered on [Monday].", "Requests for comment remained unanswered on [Monday].", "A message left at the palace on [Monday] was not returned.", "The firm did not return calls seeking comment on [Monday].", "Emails sent to the firm on [Monday] got no reply.", "Messages left on [Monday] at the palace went unreturned."},
			Not:    []string{"Calls for a truce *went* unanswered on [Monday].", "A message *left* at the palace on [Monday] was read aloud.", "The king *went* to Lima unanswered on [Monday].", "The daily calls of the king to Chad *went* unanswered on [Monday].", "The king's calls to the palace *went* unanswered on [Monday].", "The king said that his calls on the hotline *went* unanswered on [Monday].", "The request *made* by Chad on [Monday] for guns was not answered."},
		},
		{
			Name: "<declined> to comment on <date>", Why: "that somebody gave the paper no word is no news of the story; a court or hearing is no paper",
			Pattern: "{act lemma:decline|refuse !progressive} >xcomp|advcl {word lemma:comment|elaborate}" + strings.ReplaceAll(heard, "NO", "act") +
				" || {word lemma:comment|elaborate} <xcomp|advcl {lemma:decline|refuse} >advcl {act lemma:reach|contact|ask|approach|phone|call tag:VBN|VBD !perfect}" + asked +
				" || {act lemma:reach|contact|ask|approach|phone|call tag:VBN|VBD !perfect} <advcl {lemma:comment|elaborate} <xcomp|advcl {lemma:decline|refuse}" + asked +
				" || {word lemma:comment|elaborate} <xcomp|advcl {no lemma:decline|refuse} ; {act lemma:comment|elaborate}" + strings.ReplaceAll(heard, "NO", "no"),
			If:     (*scene).stands,
			Reason: whyNoEvent,
			Holds:  []string{"The envoy declined to comment on [Monday].", "The envoy refused to comment on the raid when reached by the Herald on [Monday].", "The envoy refused to comment when asked by the Herald on [Monday]."},
			Not: []string{"The envoy *refused* to leave Lima on [Monday].", "The envoy *refused* to sign the pact when asked by Chad on [Monday].", "At a hearing on [Monday] the envoy *declined* to comment on the raid.",
				"The envoy declined to comment on reports that Chad *asked* Togo for guns on [Monday].", "The envoy declined to comment on a report that Chad *called* for talks on [Monday].", "The envoy refused to comment when Chad was *asked* for guns on [Monday].",
				"Chad *refused* to respond to the letter on [Monday].", "The envoy *refused* to comment in court on [Monday].", "The envoy *refused* to comment during questioning on [Monday]."},
		},
		{
			Name: "<efforts> to reach <somebody> on <date> failed", Why: "whom the paper sought is told of its own work; many, or who is trapped, are sought by others, and so is a town",
			Pattern: "{act lemma:reach|contact|phone|call} <acl {lemma:effort|attempt|try} ; {act} >obj {one tag:NN role:office|mission|person-of} ; {one} !>amod {}" +
				" || {act lemma:reach|contact|phone|call} <acl {lemma:effort|attempt|try} ; {act} >obj {tag:NNP*}" +
				" || {act lemma:reach|contact|phone|call} <acl {lemma:effort|attempt|try} ; {act} >obl:for {" + word + "}" +
				" || {act lemma:be|fail} >nsubj {lemma:effort|attempt|try} >acl {reach lemma:reach|contact|phone} >obj {one tag:NN role:office|mission|person-of} ; {one} !>amod {}" +
				" || {act lemma:be|fail} >nsubj {lemma:effort|attempt|try} >acl {reach lemma:reach|contact|phone} >obj {tag:NNP*}",
			If:     (*scene).seeksPerson,
			Reason: whyNoEvent,
			Holds:  []string{"Efforts to reach the envoy on [Monday] failed.", "Attempts to reach Ana Moe on [Monday] were unsuccessful."},
			Not:    []string{"Efforts to *reach* a deal on [Monday] failed.", "Efforts to *reach* the port on [Monday] failed.", "Efforts to *reach* the hostages on [Monday] failed.", "Efforts to *reach* the trapped envoy on [Monday] failed.", "*Attempts* to reach Lima with aid on [Monday] failed."},
		},
	}
}

// seeksPerson: whoever is named as sought or reached by somebody's efforts is a person.
func (d *scene) seeksPerson() bool {
	ts := d.sen.Tokens
	for i := range ts {
		if t := &ts[i]; t.Rel == syntax.Obj && strings.HasPrefix(t.Tag, "NNP") && t.Head >= 0 && ts[t.Head].Rel == syntax.Acl && d.kindAt(d.p.Sentence, i) != names.Person {
			return false
		}
	}
	return d.stands()
}

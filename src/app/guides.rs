//! What is put in front of self-analyses and mentors: the guided flows, and the questions about a mentor.

use super::App;
use crate::domain::{
    Approach, Cx, Id, Mentor, RelationshipReview, Support, closing_of, trash_mentor,
};
use crate::screens::answering::Answering;
use crate::screens::choosing_other::{ChoosingOther, Other};
use crate::screens::flows::agreement::AgreementFlow;
use crate::screens::flows::analysis::AnalysisFlow;
use crate::screens::flows::approach::ApproachFlow;
use crate::screens::flows::farewell::FarewellFlow;
use crate::screens::flows::relationship::RelationshipFlow;
use crate::screens::flows::search::SearchFlow;
use crate::screens::guided::{Flow, FlowKind, Guided};
use crate::screens::leaving::Leaving;
use crate::screens::mentor_form::MentorForm;
use crate::screens::unfinished::UnfinishedForm;
use crate::screens::{Begin, Effect, Overlay};
use crate::store::{self, Reader};
use crate::ui::confirm::Confirm;
use crate::words::{approach as approach_words, leaving as words};

impl App {
    /// Begins what concerns self-analyses and mentors. What is gone meanwhile is not begun.
    pub(super) fn begin_with_guides(
        &mut self,
        begin: Begin,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<(), store::Error> {
        let flow: Option<Box<dyn Flow>> = match begin {
            Begin::Analysis(id) => Some(Box::new(AnalysisFlow::open(id, reader, cx)?)),
            Begin::Approach(id) => match living(id, reader)? {
                Some(mentor) => self.approach(mentor, reader, cx)?,
                None => None,
            },
            Begin::ApproachAgain(id) => match living(id, reader)? {
                Some(mentor) => Some(Box::new(approach(mentor, reader, cx)?)),
                None => None,
            },
            Begin::Answer(id) => {
                if let Some((approach, mentor)) = asked_of(id, reader)? {
                    let form = Answering::new(approach, mentor, cx);
                    self.overlays.push(Overlay::Answering(Box::new(form)));
                }
                None
            }
            Begin::Agreement(id) => match living(id, reader)? {
                Some(mentor) => Some(Box::new(AgreementFlow::new(mentor))),
                None => None,
            },
            Begin::Farewell(id) => match living(id, reader)? {
                Some(mentor) => Some(Box::new(farewell(mentor, reader, cx)?)),
                None => None,
            },
            Begin::Relationship(id) => match living(id, reader)? {
                Some(mentor) => Some(Box::new(relationship(mentor, reader, cx)?)),
                None => None,
            },
            Begin::MendRelationship(id) => match reviewed(id, reader)? {
                Some((review, mentor)) => {
                    let flow = RelationshipFlow::new(mentor, Some(review), cx);
                    Some(Box::new(flow))
                }
                None => None,
            },
            Begin::Search(support) => Some(Box::new(search(support, reader, cx)?)),
            Begin::Candidate(support) => {
                let form = MentorForm::candidate(support, cx).among(&reader.mentors()?);
                self.overlays.push(Overlay::Mentor(Box::new(form)));
                None
            }
            Begin::LeaveMentor(id) => {
                if let Some(mentor) = living(id, reader)? {
                    let asking = Leaving::new(mentor, reader)?;
                    self.overlays.push(Overlay::Leaving(Box::new(asking)));
                }
                None
            }
            Begin::TrashMentor(id) => {
                if let Some(mentor) = living(id, reader)? {
                    let question = trashing(&mentor, reader, cx)?;
                    self.overlays.push(Overlay::Confirm(question));
                }
                None
            }
            _ => None,
        };
        if let Some(flow) = flow {
            let guided = Guided::new(flow, reader, cx)?;
            self.overlays.push(Overlay::Guided(Box::new(guided)));
        }
        Ok(())
    }

    /// The approach that waits to be sent or answered, or a new one. Where the last one was answered, its answer can be
    /// mended, and nothing else where a new one makes no sense.
    fn approach(
        &mut self,
        mentor: Mentor,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<Option<Box<dyn Flow>>, store::Error> {
        let flow = approach(mentor.clone(), reader, cx)?;
        let can_be_new = ApproachFlow::makes_sense(mentor.stage);
        if flow.is_stored() {
            return Ok(Some(Box::new(flow)));
        }
        // None of them waits, so the newest one is that which was answered last.
        let last = reader.approaches_to(mentor.id)?.into_iter().next();
        match last {
            Some(last) if can_be_new => {
                let choosing = again_or_mend(&mentor, &last, cx);
                self.overlays.push(Overlay::Other(Box::new(choosing)));
            }
            Some(last) => {
                let form = Answering::new(last, mentor, cx);
                self.overlays.push(Overlay::Answering(Box::new(form)));
            }
            None if can_be_new => return Ok(Some(Box::new(flow))),
            None => {
                let (name, stage) = (&mentor.name, mentor.stage);
                self.say(approach_words::makes_no_sense(cx.lang, name, stage));
            }
        }
        Ok(None)
    }

    /// Takes up the draft of an answer to an approach; `false` where that is gone.
    pub(super) fn resume_answer(
        &mut self,
        draft: &UnfinishedForm,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<bool, store::Error> {
        let asked = match draft.about() {
            Some(id) => asked_of(id, reader)?,
            None => None,
        };
        let Some((approach, mentor)) = asked else {
            return Ok(false);
        };
        let form = Answering::resume(draft, approach, mentor, cx);
        self.overlays.push(Overlay::Answering(Box::new(form)));
        Ok(true)
    }

    /// Takes up the question how a mentorship goes on; `false` where the mentor is gone.
    pub(super) fn resume_leaving(
        &mut self,
        draft: &UnfinishedForm,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<bool, store::Error> {
        let mentor = match draft.about() {
            Some(id) => living(id, reader)?,
            None => None,
        };
        let Some(mentor) = mentor else {
            return Ok(false);
        };
        let asking = Leaving::resume(draft, mentor, reader, cx)?;
        self.overlays.push(Overlay::Leaving(Box::new(asking)));
        Ok(true)
    }

    /// Takes up the draft of a guided flow; `false` where what it is about is gone.
    pub(super) fn resume_guided(
        &mut self,
        kind: FlowKind,
        draft: &UnfinishedForm,
        reader: &Reader,
        cx: &Cx,
    ) -> Result<bool, store::Error> {
        let mentor = match draft.about() {
            Some(id) => living(id, reader)?,
            None => None,
        };
        let flow: Option<Box<dyn Flow>> = match (kind, mentor) {
            (FlowKind::Analysis, _) => {
                Some(Box::new(AnalysisFlow::open(draft.record(), reader, cx)?))
            }
            (FlowKind::Approach, Some(mentor)) => {
                // Whatever became of it meanwhile, what is typed belongs to it and to no new one.
                let drafted = match draft.record() {
                    Some(id) => reader.approach(id)?,
                    None => None,
                };
                let drafted = drafted.filter(|one| one.mentor == mentor.id);
                Some(Box::new(match drafted {
                    Some(known) => ApproachFlow::new(mentor, Some(known), cx),
                    None => approach(mentor, reader, cx)?,
                }))
            }
            (FlowKind::Agreement, Some(mentor)) => Some(Box::new(AgreementFlow::new(mentor))),
            (FlowKind::Farewell, Some(mentor)) => Some(Box::new(farewell(mentor, reader, cx)?)),
            (FlowKind::Relationship | FlowKind::Mending, Some(mentor)) => {
                let drafted = match draft.record() {
                    Some(id) => reader.relationship_review(id)?,
                    None => None,
                };
                let drafted = drafted.filter(|one| one.mentor == mentor.id);
                Some(Box::new(match drafted {
                    Some(known) => RelationshipFlow::new(mentor, Some(known), cx),
                    None => relationship(mentor, reader, cx)?,
                }))
            }
            (FlowKind::Search, _) => match draft.about.as_deref().and_then(Support::from_name) {
                Some(support) => Some(Box::new(search(support, reader, cx)?)),
                None => None,
            },
            (_, None) => None,
        };
        let Some(flow) = flow else {
            return Ok(false);
        };
        let mut guided = Guided::new(flow, reader, cx)?;
        guided.resume(draft);
        guided.load(reader, cx)?;
        self.overlays.push(Overlay::Guided(Box::new(guided)));
        Ok(true)
    }
}

/// An approach and whom it was to; `None` where either is gone.
pub(super) fn asked_of(
    approach: Id,
    reader: &Reader,
) -> Result<Option<(Approach, Mentor)>, store::Error> {
    let Some(approach) = reader.approach(approach)?.filter(|one| !one.deleted) else {
        return Ok(None);
    };
    let mentor = living(approach.mentor, reader)?;
    Ok(mentor.map(|mentor| (approach, mentor)))
}

/// The approach to a mentor that is not answered yet, or a new one.
fn approach(mentor: Mentor, reader: &Reader, cx: &Cx) -> Result<ApproachFlow, store::Error> {
    let approaches = reader.approaches_to(mentor.id)?;
    let begun = approaches
        .into_iter()
        .find(|one: &Approach| one.answer.is_none());
    Ok(ApproachFlow::new(mentor, begun, cx))
}

/// Whether one asks anew whom `last` was to, or mends what was answered to that.
fn again_or_mend(mentor: &Mentor, last: &Approach, cx: &Cx) -> ChoosingOther {
    let lang = cx.lang;
    let there = last.answer.map_or(String::new(), |answer| {
        approach_words::answered(lang, answer, last.answered, cx.today)
    });
    let title = approach_words::was_answered(lang, &mentor.name, &there);
    let [again, mend] = approach_words::again_or_mend(lang);
    let ways = [
        (again, Begin::ApproachAgain(mentor.id)),
        (mend, Begin::Answer(last.id)),
    ];
    let ways = ways.map(|(words, begin)| (words.to_owned(), String::new(), Other::Begin(begin)));
    let nothing = approach_words::neither(lang);
    ChoosingOther::new((title, nothing), ways.to_vec(), 0)
}

/// The closing of a mentorship to go on with, or a new one.
fn farewell(mentor: Mentor, reader: &Reader, cx: &Cx) -> Result<FarewellFlow, store::Error> {
    let begun = closing_of(&mentor, reader.farewells_to(mentor.id)?);
    Ok(FarewellFlow::new(mentor, begun, cx))
}

/// The review of a mentorship that was begun, or a new one.
fn relationship(
    mentor: Mentor,
    reader: &Reader,
    cx: &Cx,
) -> Result<RelationshipFlow, store::Error> {
    let reviews = reader.relationship_reviews_of(mentor.id)?;
    let begun = reviews.into_iter().find(|one| !one.is_finished());
    Ok(RelationshipFlow::new(mentor, begun, cx))
}

/// A review that is not in the trash, and whose mentorship it is.
fn reviewed(
    review: Id,
    reader: &Reader,
) -> Result<Option<(RelationshipReview, Mentor)>, store::Error> {
    let review = reader.relationship_review(review)?;
    let Some(review) = review.filter(|review| !review.deleted) else {
        return Ok(None);
    };
    let mentor = living(review.mentor, reader)?;
    Ok(mentor.map(|mentor| (review, mentor)))
}

/// The search for a support that was begun, or a new one.
fn search(support: Support, reader: &Reader, cx: &Cx) -> Result<SearchFlow, store::Error> {
    let known = reader.mentor_search(support)?;
    Ok(SearchFlow::new(support, known, cx))
}

/// Whether a mentor shall go to the trash, with what goes with them.
fn trashing(mentor: &Mentor, reader: &Reader, cx: &Cx) -> Result<Confirm<Effect>, store::Error> {
    let hanging = reader.hanging_on(mentor)?;
    Ok(Confirm::new(
        words::asks_trash(cx.lang, hanging.is_empty()),
        vec![words::what_goes(cx.lang, mentor, &hanging)],
        words::trash_answers(cx.lang),
        Effect::Write(trash_mentor(mentor, hanging)),
    ))
}

/// A mentor who is not in the trash.
pub(super) fn living(id: Id, reader: &Reader) -> Result<Option<Mentor>, store::Error> {
    Ok(reader.mentor(id)?.filter(|mentor| !mentor.deleted))
}

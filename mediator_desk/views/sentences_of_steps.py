"""Sentences about the steps of the procedure: what must hold before them, undoing one; views/sentences.py finds them.

Each says what to do, for it stands on the act that it hinders.
"""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_STEPS: dict[str, str] = {
    # Who, and with what
    "not_for_role": QT_TRANSLATE_NOOP(
        "Sentences", "This is not done in your role ({role}). Ask a person who may do it, or an administrator."
    ),
    "not_possible_for_kind": QT_TRANSLATE_NOOP(
        "Sentences", "This is not done with a record of the kind “{kind}”. Turn it into the right kind first."
    ),
    # What must hold before a step (models.life.Guard)
    "a_party_refuses": QT_TRANSLATE_NOOP(
        "Sentences", "A party refuses mediation. End the mediation, or record a contact in which it agrees after all."
    ),
    "recusal_undecided": QT_TRANSLATE_NOOP("Sentences", "A recusal is asked for and not decided. Decide on it first."),
    "no_recusal_open": QT_TRANSLATE_NOOP("Sentences", "No recusal waits for a decision. Record first who asks for it."),
    "minor_without_guardian": QT_TRANSLATE_NOOP(
        "Sentences", "A party is under 18 and has no legal representative. Add the guardian to that party first."
    ),
    "period_to_object_runs": QT_TRANSLATE_NOOP(
        "Sentences", "The parties may still object to the proposal. Wait until the last day is over."
    ),
    "agreement_is_renewed": QT_TRANSLATE_NOOP(
        "Sentences", "An earlier agreement is in force. Give up the new one instead: the earlier one goes on."
    ),
    "agreement_is_the_first": QT_TRANSLATE_NOOP(
        "Sentences", "This is the first agreement of the case. Only a new one that replaces it can be given up."
    ),
    "confirmation_period_over": QT_TRANSLATE_NOOP(
        "Sentences",
        "The 30 days for a joint application to the court are over. A party that wants more can only sue.",
    ),
    "confirmation_undecided": QT_TRANSLATE_NOOP(
        "Sentences", "The court has an application that it has not decided. Record what became of it first."
    ),
    "no_confirmation_open": QT_TRANSLATE_NOOP(
        "Sentences", "No application is at the court. Record the joint application first."
    ),
    "confirmation_not_dismissed": QT_TRANSLATE_NOOP(
        "Sentences", "A new agreement is made only after the court dismissed the application. Record that first."
    ),
    # A step taken back
    "nothing_to_undo": QT_TRANSLATE_NOOP("Sentences", "Nothing has been done to this case that can be taken back."),
    "step_is_final": QT_TRANSLATE_NOOP(
        "Sentences", "The last step of this case cannot be taken back. Record what is right as a new step."
    ),
    "step_of_another": QT_TRANSLATE_NOOP(
        "Sentences", "The last step was done by {name}. Ask {name}, a secretary or an administrator to take it back."
    ),
    "paper_was_served": QT_TRANSLATE_NOOP(
        "Sentences",
        "A paper that tells of this step was served. Record what is right as a new step, or first take back that it "
        "was served.",
    ),
    "number_is_printed": QT_TRANSLATE_NOOP(
        "Sentences",
        "A paper with the number {number} has left the desk, so the acceptance stays. End the case in another way.",
    ),
    "touched_since": QT_TRANSLATE_NOOP(
        "Sentences", "Something was changed after the last step, so it can no longer be taken back as it was."
    ),
    "another_step_meanwhile": QT_TRANSLATE_NOOP(
        "Sentences", "Another desk did something in this case meanwhile. Nothing was taken back; look at it again."
    ),
    # A written proposal
    "day_for_every_party": QT_TRANSLATE_NOOP("Sentences", "Say for {name} on which day the proposal was received."),
    "objection_too_late": QT_TRANSLATE_NOOP(
        "Sentences", "The last day to object was {until}. A later objection does not count; the parties have agreed."
    ),
    "before_mediator": QT_TRANSLATE_NOOP(
        "Sentences", "The first mediator was appointed on {appointed}. Nobody got the mediator's proposal before that."
    ),
    "period_to_object_is_over": QT_TRANSLATE_NOOP(
        "Sentences",
        "With this day the time to object was over on {until}. A proposal is entered when it is made; make it anew.",
    ),
    "before_proposal": QT_TRANSLATE_NOOP(
        "Sentences", "The first party got the written proposal on {proposed}. This is before that day."
    ),
    "in_time_to_object": QT_TRANSLATE_NOOP(
        "Sentences", "The parties could object to the proposal until {until}. They agree only after that day."
    ),
    "proposal_is_out": QT_TRANSLATE_NOOP(
        "Sentences",
        "These parties have the written proposal before them, so none is added or removed. "
        "Take the proposal back or end it first.",
    ),
    "before_last_meeting": QT_TRANSLATE_NOOP(
        "Sentences", "The last meeting was held on {held}. The mediation did not end before it."
    ),
    "period_not_over": QT_TRANSLATE_NOOP(
        "Sentences", "The period runs until {until}. Choose another reason, or wait until it is over."
    ),
    "too_far_away": QT_TRANSLATE_NOOP("Sentences", "This is more than ten years away. Check the year."),
    "not_on_staff": QT_TRANSLATE_NOOP("Sentences", "Nobody with the name {name} works here. Choose somebody else."),
}
"""Code -> English sentence, as in views/sentences.py."""

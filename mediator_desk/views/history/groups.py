"""What a history is filtered by: decisions, meetings, papers, changes of what is written down. No Qt here."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.services.cases.undo import REDONE, STEPS, UNDONE
from mediator_desk.views.history_words import history_remark, history_sentence


class Group(StrEnum):
    """A part of a history."""

    ALL = "all"
    DECISIONS = "decisions"
    MEETINGS = "meetings"
    PAPERS = "papers"
    CHANGES = "changes"
    UNDOABLE = "undoable"
    """What can still be taken back: told by ids, not by words."""


GROUP_WORDS = {
    Group.ALL: QT_TRANSLATE_NOOP("HistoryGroup", "Everything"),
    Group.DECISIONS: QT_TRANSLATE_NOOP("HistoryGroup", "Decisions"),
    Group.MEETINGS: QT_TRANSLATE_NOOP("HistoryGroup", "Meetings"),
    Group.PAPERS: QT_TRANSLATE_NOOP("HistoryGroup", "Papers"),
    Group.CHANGES: QT_TRANSLATE_NOOP("HistoryGroup", "Changes"),
    Group.UNDOABLE: QT_TRANSLATE_NOOP("HistoryGroup", "Can be undone"),
}
MEETINGS = frozenset(
    {
        *("session_planned", "session_moved", "session_cancelled", "session_adjourned", "session_held"),
        *("session_opened", "session_reopened", "session_paused", "session_continued", "session_closed"),
        *("rights_told", "rights_told_taken_back", "recusal_wanted", "recusal_not_wanted"),
        *("person_added", "person_removed", "person_comes", "person_cannot_come", "person_answer_taken_back"),
        *("person_present", "person_absent", "person_presence_taken_back"),
        *("recusal_answer_taken_back", "note_added", "note_changed", "note_struck", "note_unstruck"),
        *("note_undisputed", "note_disputed", "private_note_added", "private_note_changed"),
    }
)
OFFERS = frozenset(
    {
        *("offer_made", "offer_changed", "offer_taken_back", "offer_accepted", "offer_rescinded"),
        *("private_offer_made", "private_offer_changed", "private_offer_taken_back", "authority_told"),
    }
)
PAPERS = frozenset(
    {
        *("paper_served", "delivery_corrected", "delivery_taken_back"),
        *("receipt_recorded", "receipt_corrected", "receipt_taken_back"),
        *("papers_asked", "papers_came", "papers_not_wanted", "papers_reminded", "file_kept"),
        *("evidence_added", "evidence_described", "evidence_arranged", "evidence_binned", "evidence_restored"),
        *("evidence_turned", "evidence_given", "evidence_handed_out"),
        *("inquiry_added", "inquiry_changed", "inquiry_removed", "court_added", "court_changed", "court_removed"),
        *("paper_text_added", "paper_text_changed", "paper_text_removed"),
        *("agreement_written", "sent_to_sign", "back_to_draft", "signed", "proposed", "paper_printed", "paper_issued"),
        "taken_out",
        *("paper_withdrawn", "paper_scan_attached", "paper_signed", "file_bound"),
        *("paper_redacted", "file_redacted"),
    }
)


def group_word(group: Group) -> str:
    """Return the word for a part of a history, in the language in use."""
    return translate("HistoryGroup", GROUP_WORDS[group])


def group_of(act: str) -> Group:
    """Return to which part an act belongs: what is no step, meeting or paper is a change of what is written down."""
    if act in MEETINGS or act in OFFERS:
        return Group.MEETINGS
    if act in PAPERS:
        return Group.PAPERS
    return Group.DECISIONS if act in STEPS or act in (UNDONE, REDONE) else Group.CHANGES


def is_wanted(line: HistoryLine, group: Group, text: str, undoable: Collection[int] = ()) -> bool:
    """Tell whether a line belongs to a part of the history and holds the text, in whichever case.

    `undoable`: the ids of the entries that can be taken back.
    """
    if group is Group.UNDOABLE and line.entry_id not in undoable:
        return False
    if group not in (Group.ALL, Group.UNDOABLE) and group_of(line.act) is not group:
        return False
    said = "\n".join((history_sentence(line), history_remark(line), line.actor))
    return text.strip().casefold() in said.casefold()

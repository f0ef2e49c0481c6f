"""Signs and tones: a colour is never the only sign of a state, a deadline or an act."""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.models.words import CaseState, DueStep
from mediator_desk.views.table_model import Mark

S = CaseState
STATE_MARKS = MappingProxyType(
    {
        S.RECEIVED: Mark("tray", "warn"),
        S.UNDER_REVIEW: Mark("tray", "warn"),
        S.NEEDS_PAPERS: Mark("paperclip", "warn"),
        S.DECLINED: Mark("prohibit", "plain"),
        S.REFERRED: Mark("arrow-right", "plain"),
        S.MERGED: Mark("stack", "plain"),
        S.WITH_INSURER: Mark("bank", "info"),
        S.ANSWERED: Mark("chat-circle-text", "good"),
        S.SEEKING_CONSENT: Mark("phone", "info"),
        S.PROPOSED: Mark("file-text", "warn"),
        S.ACCEPTED: Mark("user-plus", "info"),
        S.IN_MEDIATION: Mark("chats-circle", "info"),
        S.SUSPENDED: Mark("pause", "plain"),
        S.AGREED: Mark("handshake", "good"),
        S.TO_SIGN: Mark("pen-nib", "warn"),
        S.PERFORMING: Mark("hourglass-medium", "good"),
        S.WITHDRAWN: Mark("arrow-counter-clockwise", "plain"),
        S.SETTLED_PRIVATELY: Mark("handshake", "plain"),
        S.TERMINATED: Mark("x-circle", "bad"),
        S.CLOSED: Mark("check", "plain"),
        S.ARCHIVED: Mark("archive", "plain"),
    }
)

DUE_ICONS = MappingProxyType({"bad": "warning-circle", "warn": "warning", "plain": "clock"})
"""Tone of a deadline -> its sign."""

STEP_ICONS = MappingProxyType({DueStep.SIGN: "pen-nib", DueStep.PERFORM: "coins"})
"""The sign of a step that waits without a last day."""

HISTORY_MARKS = MappingProxyType(
    {
        "received": Mark("tray"),
        "accepted": Mark("check-circle", "good"),
        "declined": Mark("prohibit", "bad"),
        "referred": Mark("arrow-right"),
        "turned_into_mediation": Mark("scales"),
        "appointed": Mark("user"),
        "session_planned": Mark("calendar-blank", "info"),
        "session_moved": Mark("calendar-blank", "warn"),
        "session_cancelled": Mark("x-circle", "warn"),
        "session_held": Mark("chats-circle", "info"),
        "suspended": Mark("pause"),
        "resumed": Mark("play"),
        "deadline_recounted": Mark("clock"),
        "extension_dropped": Mark("x-circle"),
        "outcome_agreed": Mark("handshake", "good"),
        "outcome_not_agreed": Mark("x-circle", "bad"),
        "outcome_withdrawn": Mark("arrow-counter-clockwise"),
        "outcome_settled_privately": Mark("handshake"),
        "outcome_terminated": Mark("x-circle", "bad"),
        "agreement_written": Mark("file-text", "info"),
        "sent_to_sign": Mark("pen-nib", "info"),
        "back_to_draft": Mark("pencil-simple", "warn"),
        "signed": Mark("pen-nib", "good"),
        "took_effect": Mark("stamp", "good"),
        "refused_to_sign": Mark("prohibit", "bad"),
        "instalment_paid": Mark("coins", "good"),
        "followed_up": Mark("phone"),
        "closed": Mark("check"),
        "archived": Mark("archive"),
        "next_step": Mark("flag"),
        "party_added": Mark("user-plus"),
        "party_changed": Mark("note-pencil"),
        "party_removed": Mark("minus"),
        "dispute_changed": Mark("note-pencil"),
        "file_kept": Mark("paperclip"),
        "review_begun": Mark("magnifying-glass"),
        "papers_asked": Mark("paperclip", "warn"),
        "papers_came": Mark("paperclip", "good"),
        "papers_not_wanted": Mark("paperclip"),
        "merged": Mark("stack"),
        "passed_to_insurer": Mark("bank", "info"),
        "insurer_answered": Mark("chat-circle-text", "good"),
        "consultation_answered": Mark("chat-circle-text", "good"),
        "turned_into_complaint": Mark("flag"),
        "consent_asked": Mark("phone", "info"),
        "consent_given": Mark("check", "good"),
        "mediation_refused": Mark("prohibit", "bad"),
        "recusal_asked": Mark("user-switch", "warn"),
        "recusal_granted": Mark("user-switch", "info"),
        "recusal_refused": Mark("gavel"),
        "extension_asked": Mark("clock", "info"),
        "extension_consent": Mark("clock"),
        "extended": Mark("clock", "good"),
        "proposed": Mark("file-text", "info"),
        "deemed_agreed": Mark("handshake", "good"),
        "objected": Mark("prohibit", "bad"),
        "performed": Mark("coins", "good"),
        "performance_refused": Mark("coins", "bad"),
        "confirmation_applied": Mark("gavel", "info"),
        "confirmation_confirmed": Mark("gavel", "good"),
        "confirmation_dismissed": Mark("gavel", "bad"),
        "confirmation_withdrawn": Mark("gavel"),
        "agreement_renewed": Mark("file-text", "info"),
        "renewal_dropped": Mark("x"),
        "archive_corrected": Mark("note-pencil", "warn"),
        "step_undone": Mark("arrow-counter-clockwise", "warn"),
        "some_papers_came": Mark("paperclip", "good"),
        "papers_reminded": Mark("phone", "info"),
        "papers_lapsed": Mark("paperclip", "bad"),
        "merge_undone": Mark("arrow-counter-clockwise", "warn"),
        "case_merged_in": Mark("stack"),
        "people_merged": Mark("user"),
        "people_parted": Mark("arrow-counter-clockwise", "warn"),
        "told_apart": Mark("note-pencil"),
    }
)
OTHER_ACT = Mark("note-pencil")

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
        S.BINNED: Mark("trash", "plain"),
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

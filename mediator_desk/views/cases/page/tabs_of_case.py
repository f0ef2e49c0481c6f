"""The tabs of a case: their order, their words, what each counts, and where the papers of the file lead. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.pane_content import Piece


class Tab(StrEnum):
    """A tab of a case, in the order of the row."""

    OVERVIEW = "overview"
    PARTIES = "parties"
    SESSIONS = "sessions"
    RESULT = "result"
    EVIDENCE = "evidence"
    PAPERS = "papers"
    HISTORY = "history"


T, F, O, P = Tab, FilePaper, Offer, Piece  # noqa: E741

TAB_WORDS: Mapping[Tab, str] = MappingProxyType(
    {
        T.OVERVIEW: QT_TRANSLATE_NOOP("CaseTabs", "Overview"),
        T.PARTIES: QT_TRANSLATE_NOOP("CaseTabs", "Parties"),
        T.SESSIONS: QT_TRANSLATE_NOOP("CaseTabs", "Mediation"),
        T.RESULT: QT_TRANSLATE_NOOP("CaseTabs", "Outcome"),
        T.EVIDENCE: QT_TRANSLATE_NOOP("CaseTabs", "Evidence"),
        T.PAPERS: QT_TRANSLATE_NOOP("CaseTabs", "Papers"),
        T.HISTORY: QT_TRANSLATE_NOOP("CaseTabs", "History"),
    }
)

PIECES: Mapping[Tab, tuple[tuple[Piece, ...], ...]] = MappingProxyType(
    {
        T.SESSIONS: ((P.SESSIONS,), (P.MEDIATORS,)),
        T.RESULT: ((P.PASSINGS, P.RESULT), (P.AFTERCARE, P.FOLLOW_UPS, P.FILE)),
    }
)
"""Tabs that tell pieces of the case: those of each card, from the left."""

HELPS: Mapping[Tab, tuple[Offer, ...]] = MappingProxyType(
    {
        T.SESSIONS: (O.PLAN_SESSION, O.APPOINT),
        T.RESULT: (O.WRITE_AGREEMENT, O.RECORD_OUTCOME),
    }
)
"""Where such a tab is empty: the acts that lead on, the first that is offered."""

LEADS: Mapping[FilePaper, tuple[Tab, Offer | None]] = MappingProxyType(
    {
        F.COVER: (T.PAPERS, None),
        F.CONTENTS: (T.PAPERS, None),
        F.APPLICATION: (T.OVERVIEW, None),
        F.RIGHTS_NOTICE: (T.SESSIONS, O.RECORD_SESSION),
        F.IDENTITY: (T.PARTIES, None),
        F.AUTHORITY: (T.PARTIES, None),
        F.INVESTIGATION: (T.EVIDENCE, None),
        F.EVIDENCE: (T.EVIDENCE, None),
        F.MEDIATION_RECORD: (T.SESSIONS, O.RECORD_SESSION),
        F.AGREEMENT: (T.RESULT, O.WRITE_AGREEMENT),
        F.PERFORMANCE: (T.RESULT, O.RECORD_PAYMENT),
        F.FOLLOW_UP: (T.RESULT, O.FOLLOW_UP),
        F.CONFIRMATION: (T.RESULT, O.APPLY_FOR_CONFIRMATION),
        F.FILE_NOTE: (T.RESULT, O.CORRECT),
        F.BACK_COVER: (T.PAPERS, None),
    }
)
"""Where a paper is made: the tab that tells of it, and the act that makes it while it is not there."""


def tab_word(tab: Tab) -> str:
    """Return the word for a tab, in the language in use."""
    return translate("CaseTabs", TAB_WORDS[tab])


def tab_count(tab: Tab, case: CaseDetails) -> int:
    """Return how many things stand behind a tab; 0 where nothing is counted."""
    there = case.contents
    counts = {
        T.PARTIES: len(case.parties),
        T.SESSIONS: there.sessions,
        T.EVIDENCE: there.evidence,
        T.PAPERS: there.agreements + there.issued_papers + there.signed_scans,
        T.HISTORY: there.history,
    }
    return counts.get(tab, 0)

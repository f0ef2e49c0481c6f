"""The fifteen papers of a case file (卷宗), in binding order: which are there, which are missing, which will come.

司发通〔2010〕239号 with the local additions. Told is what the records of the desk say: a paper that the desk only hears
of counts by what was recorded or scanned, and `source` says by what. Cover, contents and back cover are made when
the file is bound; what need not be (an investigation, a note on the file) is never said to be missing. A scan that was
kept under a paper of the file is that paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.models.words import (
    AgreementState,
    CaseKind,
    CaseState,
    OutcomeKind,
    PartyKind,
    RepresentativeKind,
    SessionState,
)
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.parties.party_details import PartyDetails


class PaperState(StrEnum):
    """How a paper stands."""

    THERE = "there"
    MISSING = "missing"
    TO_COME = "to_come"
    """Required, and not due yet."""
    NONE = "none"
    """Not required, and nothing of it is recorded."""


class PaperSource(StrEnum):
    """By what the desk knows of a paper."""

    BINDING = "binding"
    SUBMISSION = "submission"
    REGISTERED = "registered"
    RIGHTS_TOLD = "rights_told"
    NUMBERS = "numbers"
    LETTERS = "letters"
    NO_AGENT = "no_agent"
    FILES = "files"
    RECORDED = "recorded"
    SIGNED = "signed"
    SCANNED = "scanned"
    KEPT = "kept"
    """Scans of it are kept."""
    UNKNOWN = "unknown"
    """Nothing of this kind is recorded or kept."""


@dataclass(frozen=True)
class FilePaperRow:
    """One paper: its place from 1, how it stands, by what that is known; `there` of `wanted` where it is counted."""

    position: int
    paper: FilePaper
    state: PaperState
    is_required: bool
    source: PaperSource
    there: int = 0
    wanted: int = 0


@dataclass(frozen=True)
class _Told:
    """What the records say of one paper."""

    is_there: bool
    is_due: bool
    """Required by now: where it is not there it is missing."""
    is_required: bool
    source: PaperSource
    there: int = 0
    wanted: int = 0


NOT_YET_ACCEPTED = frozenset({CaseState.RECEIVED, CaseState.UNDER_REVIEW, CaseState.NEEDS_PAPERS})
FILED = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})
"""Nothing comes any more by itself: what is required and not there is missing."""
NOT_BY_SCAN = frozenset({FilePaper.COVER, FilePaper.CONTENTS, FilePaper.BACK_COVER, FilePaper.AGREEMENT})
"""An agreement counts by its effect; the others are made with the page numbers of the file."""
WITHOUT_FILE = frozenset({CaseState.DECLINED, CaseState.REFERRED, CaseState.MERGED, CaseState.BINNED})


def papers_of_file(case: CaseDetails, now: datetime) -> tuple[FilePaperRow, ...]:
    """Return the papers of a mediation's file at an instant (UTC), in binding order.

    Nothing for what makes no file: a complaint, a consultation, a matter that was declined, referred or merged.
    """
    if case.kind is not CaseKind.MEDIATION or case.state in WITHOUT_FILE:
        return ()
    return tuple(_row(position, paper, _told(case, paper, now)) for position, paper in enumerate(FilePaper, 1))


def _told(case: CaseDetails, paper: FilePaper, now: datetime) -> _Told:
    """Return what the records say of a paper; where they lack it, a scan of it that was kept is the paper."""
    told, scans = _TELLS[paper](case, now), case.contents.scans_of(paper)
    if not scans or told.is_there or paper in NOT_BY_SCAN:
        return told
    if told.wanted and told.there + scans < told.wanted and paper is FilePaper.AUTHORITY:
        return replace(told, there=told.there + scans)
    return replace(told, is_there=True, source=PaperSource.KEPT, there=scans, wanted=0)


def _row(position: int, paper: FilePaper, told: _Told) -> FilePaperRow:
    if told.is_there:
        state = PaperState.THERE
    elif told.is_required:
        state = PaperState.MISSING if told.is_due else PaperState.TO_COME
    else:
        state = PaperState.NONE
    return FilePaperRow(position, paper, state, told.is_required, told.source, told.there, told.wanted)


def _bound(case: CaseDetails, _now: datetime) -> _Told:
    return _Told(case.contents.bindings > 0, case.state in FILED, True, PaperSource.BINDING)


def _application(case: CaseDetails, _now: datetime) -> _Told:
    source = PaperSource.SUBMISSION if case.came_by_submission else PaperSource.REGISTERED
    return _Told(True, True, True, source)


def _rights_notice(case: CaseDetails, _now: datetime) -> _Told:
    there = case.contents
    is_due = there.sessions_held > 0 or case.outcome is not None
    return _Told(there.sessions_with_rights_told > 0, is_due, True, PaperSource.RIGHTS_TOLD)


def _identity(case: CaseDetails, _now: datetime) -> _Told:
    known = sum(_is_known(party) for party in case.parties)
    is_due = case.state not in NOT_YET_ACCEPTED
    is_there = 0 < known == len(case.parties)
    return _Told(is_there, is_due, True, PaperSource.NUMBERS, known, len(case.parties))


def _is_known(party: PartyDetails) -> bool:
    return bool(party.identity_number if party.kind is PartyKind.PERSON else party.credit_code)


def _authority(case: CaseDetails, _now: datetime) -> _Told:
    agents = [
        one for party in case.parties for one in party.representatives if one.kind is RepresentativeKind.AUTHORISED
    ]
    seen = sum(one.letter_on is not None for one in agents)
    if not agents:
        return _Told(False, False, False, PaperSource.NO_AGENT)
    return _Told(seen == len(agents), True, True, PaperSource.LETTERS, seen, len(agents))


def _investigation(case: CaseDetails, _now: datetime) -> _Told:
    count = case.contents.inquiries
    return _Told(count > 0, False, False, PaperSource.RECORDED if count else PaperSource.UNKNOWN, count)


def _evidence(case: CaseDetails, _now: datetime) -> _Told:
    count = case.contents.evidence
    return _Told(count > 0, False, False, PaperSource.FILES, count)


def _mediation_record(case: CaseDetails, now: datetime) -> _Told:
    """Each meeting that is over needs its record; a case that ended without any needs none."""
    held = case.contents.sessions_held
    late = sum(one.state is SessionState.PLANNED and one.ends_at <= now for one in case.sessions)
    is_agreed = case.outcome is OutcomeKind.AGREED
    is_required = bool(held or late or is_agreed or case.outcome is None)
    is_there = held > 0 and not late
    return _Told(is_there, bool(late) or is_agreed, is_required, PaperSource.RECORDED, held, held + late)


def _agreement(case: CaseDetails, _now: datetime) -> _Told:
    is_in_force = case.agreement is not None and case.agreement.state is AgreementState.EFFECTIVE
    is_scanned = case.contents.scans_of(FilePaper.AGREEMENT) > 0
    is_required = case.outcome in (None, OutcomeKind.AGREED)
    is_due = case.state in FILED
    source = PaperSource.SCANNED if is_scanned else PaperSource.SIGNED
    return _Told(is_in_force, is_due, is_required, source)


def _performance(case: CaseDetails, _now: datetime) -> _Told:
    count = case.contents.payment_proofs
    return _Told(count > 0, False, False, PaperSource.RECORDED, count)


def _follow_up(case: CaseDetails, _now: datetime) -> _Told:
    return _Told(bool(case.follow_ups), False, False, PaperSource.RECORDED, len(case.follow_ups))


def _confirmation(case: CaseDetails, _now: datetime) -> _Told:
    count = case.contents.confirmations
    return _Told(count > 0, False, False, PaperSource.RECORDED, count)


def _file_note(case: CaseDetails, _now: datetime) -> _Told:
    count = case.contents.corrections + case.contents.file_notes
    return _Told(count > 0, False, False, PaperSource.RECORDED if count else PaperSource.UNKNOWN, count)


F = FilePaper
_TELLS: Mapping[FilePaper, Callable[[CaseDetails, datetime], _Told]] = MappingProxyType(
    {
        F.COVER: _bound,
        F.CONTENTS: _bound,
        F.APPLICATION: _application,
        F.RIGHTS_NOTICE: _rights_notice,
        F.IDENTITY: _identity,
        F.AUTHORITY: _authority,
        F.INVESTIGATION: _investigation,
        F.EVIDENCE: _evidence,
        F.MEDIATION_RECORD: _mediation_record,
        F.AGREEMENT: _agreement,
        F.PERFORMANCE: _performance,
        F.FOLLOW_UP: _follow_up,
        F.CONFIRMATION: _confirmation,
        F.FILE_NOTE: _file_note,
        F.BACK_COVER: _bound,
    }
)

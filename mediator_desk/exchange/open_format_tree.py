"""What belongs to a case, as a tree of tables. Fields are read off the mapped tables, so none can be forgotten.

Ids are not written: a row above is where the row stands, everything else is named (insurer, mediator, another case).
Only where a committee moves as a whole are the ids of its cases and directories said beside the rows, and kept: frozen
months, lists of subsidies, views and own reports name them inside of texts that nobody may rewrite.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import ColumnDefault

from mediator_desk.exchange.open_format_values import Kind, Misfit, kind_of, text
from mediator_desk.exchange.open_format_within import WITHIN_CASE
from mediator_desk.models.agreement import Instalment, JudicialConfirmation, MediationAgreement, Signature, Term
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, ExternalNumber, MediatorAppointment
from mediator_desk.models.committee import (
    AnnouncedYear,
    Committee,
    DayException,
    Mediator,
    MediatorAbsence,
    MediatorLine,
    MediatorTie,
    NumberCounter,
    RetentionRule,
    Room,
    Staff,
    TimeLimit,
    VoidNumber,
)
from mediator_desk.models.deadline import Deadline, Extension, ExtensionConsent, Suspension
from mediator_desk.models.desk_work import CaseTag, SavedView
from mediator_desk.models.figure_work import (
    FigureCorrection,
    FrozenMonth,
    MonthlyFormType,
    OwnRate,
    OwnReport,
    SubsidyLine,
    SubsidyList,
    SubsidyRule,
)
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.paper_work import (
    Clause,
    CourtReferral,
    FileBinding,
    Inquiry,
    IssuedPaper,
    PaperTemplate,
    PaperText,
)
from mediator_desk.models.party import DataConsent, Party, Representative
from mediator_desk.models.procedure import (
    ArchiveCorrection,
    ComplaintPassing,
    Contact,
    Merge,
    MergedParty,
    PaperRequest,
    Recusal,
    ToldApart,
)
from mediator_desk.models.session_room import (
    OfferedPayment,
    PaperDelivery,
    PrivateNote,
    SessionNote,
    SessionPerson,
    SettlementAuthority,
    SettlementOffer,
)
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission, ReviewProposal, Submission

if TYPE_CHECKING:
    from sqlalchemy import Column, Table

    from mediator_desk.models.columns import Base

NEVER_WRITTEN = MappingProxyType(
    {
        "id": "an id says nothing outside its database",
        "version": "counts the changes of a row at the desks of one office; begins again at 1",
    }
)
NEVER_MOVED = MappingProxyType(
    {
        "kept_inputs": "what somebody has not saved is no record yet",
        "case_visits": "which cases somebody had open says nothing at another committee",
        "name_keys": "how names are found is made anew from what came in",
    }
)
"""Tables that stay where they are, and why."""

NAMED = WITHIN_CASE | {"insurers", "mediators", "staff", "rooms", "cases", "clauses"}
"""Tables whose rows are named by a text. Rows of other tables that a column points to stand in the document itself."""

ALL_PARTIES = "parties of all cases"
"""What a column names that may point to a party of another case, with the case's name before the party's."""

ABOUT_IT = "what a paper is about"
"""What a column names that points into the table that models/paper_work.ABOUT has for the kind of paper."""

ACROSS_CASES = frozenset({"same_person_id", "same_person_before", "first_party_id", "second_party_id"})
KEYS = MappingProxyType({"proof_id": "proof_file", "attachment_id": "file"})
"""Columns that are called otherwise in a document, where "proof" is the words."""

LONGEST_NAME = 300
LONGEST_FACTS = 50_000_000
FROZEN_FACTS = frozenset({"frozen_months", "subsidy_lists"})
"""Tables whose `facts` say of every case of a month what was counted: longer than anything that a person writes."""


@dataclass(frozen=True)
class Field:
    """One column in a document."""

    key: str
    column: str
    kind: Kind
    is_nullable: bool
    is_required: bool
    default: object = None
    names: str = ""
    """The table whose row this field names, if it is such a field."""
    holds: Branch | None = None
    """The branch of the row that stands here, if the column points to one that belongs to the document."""


@dataclass(frozen=True, eq=False)
class Branch:
    """One table in the tree; `parent` is the column that points to the row above."""

    name: str
    model: type[Base]
    parent: str = ""
    order: tuple[str, ...] = ()
    """Columns to sort by; without, rows stand in the order in which they were written."""
    branches: tuple[Branch, ...] = ()
    held: Mapping[str, Branch] = field(default_factory=dict)

    @cached_property
    def table(self) -> Table:
        """The mapped table."""
        return cast("Table", self.model.__table__)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every column that is written, in the table's order."""
        counted = self.model.__mapper__.version_id_col  # a version that counts nothing says something
        hidden = {name for name in NEVER_WRITTEN if name == "id" or counted is not None} | {self.parent}
        return tuple(_field(column, self.held) for column in self.table.columns if column.name not in hidden)

    @cached_property
    def above(self) -> str:
        """The table of the row above; "" where there is none."""
        keys = self.table.c[self.parent].foreign_keys if self.parent else ()
        return next((key.column.table.name for key in keys), "")

    @cached_property
    def keys(self) -> frozenset[str]:
        """Every name that a document of this branch may have."""
        return frozenset({one.key for one in self.fields} | {branch.name for branch in self.branches})


@dataclass
class Row:
    """One row with what hangs below it; named rows stand as their names, held rows as Row."""

    branch: Branch
    values: dict[str, Any]
    below: dict[str, list[Row]]


def _field(column: Column[Any], held: Mapping[str, Branch]) -> Field:
    target = next((key.column.table.name for key in column.foreign_keys), "")
    default = _default(column)
    holds = held.get(column.name)
    if target == "parties" and (column.name in ACROSS_CASES or column.table.name == MergedParty.__tablename__):
        target = ALL_PARTIES
    if column.name == "about_id":
        target = ABOUT_IT
    return Field(
        key=KEYS.get(column.name, column.name.removesuffix("_id")) if target else column.name,
        column=column.name,
        kind=text(LONGEST_NAME) if target else _kind(column),
        is_nullable=bool(column.nullable),
        is_required=not column.nullable and default is None,
        default=default,
        names=target if target in {*NAMED, ALL_PARTIES, ABOUT_IT} else "",
        holds=holds,
    )


def _kind(column: Column[Any]) -> Kind:
    is_long = column.name == "facts" and column.table.name in FROZEN_FACTS
    return text(LONGEST_FACTS) if is_long else kind_of(column.type)


def _default(column: Column[Any]) -> object:
    if not isinstance(column.default, ColumnDefault):
        return None
    default: Any = column.default
    return default.arg(None) if default.is_callable else default.arg


def take_private_out(case: Row) -> int:
    """Take out of a case what its mediator was told in private (背靠背); return how many rows that were."""
    told = [
        *case.below["authorities"],
        *(note for one in case.below["sessions"] for note in one.below["private_notes"]),
    ]
    private = [offer for offer in case.below["offers"] if offer.values["is_private"]]
    case.below["authorities"] = []
    case.below["offers"] = [offer for offer in case.below["offers"] if not offer.values["is_private"]]
    for one in case.below["sessions"]:
        one.below["private_notes"] = []
    return len(told) + len(private)


IMPORT_RUN = Branch("import", ImportRun)
SUBMISSION = Branch("submission", Submission, held={"import_id": IMPORT_RUN})
FOLLOW_UP = Branch("follow_ups", FollowUp, parent="case_id", held={"submission_id": SUBMISSION})
HISTORY = Branch("history", AuditEntry, parent="case_id")
AGREEMENTS = Branch(
    "agreements",
    MediationAgreement,
    parent="case_id",
    order=("sequence",),
    branches=(
        Branch("terms", Term, parent="agreement_id", order=("position",)),
        Branch("instalments", Instalment, parent="agreement_id", order=("position",)),
        Branch("signatures", Signature, parent="agreement_id"),
        Branch("judicial_confirmations", JudicialConfirmation, parent="agreement_id"),
    ),
)
PARTIES = Branch(
    "parties",
    Party,
    parent="case_id",
    order=("side", "position"),
    branches=(
        Branch("representatives", Representative, parent="party_id"),
        Branch("data_consents", DataConsent, parent="party_id"),
    ),
)
ATTACHMENTS = Branch("attachments", Attachment, parent="case_id")
SESSIONS = Branch(
    "sessions",
    MediationSession,
    parent="case_id",
    order=("sequence",),
    branches=(
        Branch("people", SessionPerson, parent="session_id", order=("position",)),
        Branch("statements", SessionNote, parent="session_id"),
        Branch("private_notes", PrivateNote, parent="session_id"),
    ),
)
OFFERS = Branch(
    "offers",
    SettlementOffer,
    parent="case_id",
    branches=(Branch("payments", OfferedPayment, parent="offer_id", order=("position",)),),
)
EXTENSIONS = Branch(
    "extensions",
    Extension,
    parent="deadline_id",
    branches=(Branch("consents", ExtensionConsent, parent="extension_id"),),
)
CASE = Branch(
    "case",
    Case,
    held={"submission_id": SUBMISSION},
    branches=(
        PARTIES,  # before what names them: signatures, contacts, consents
        ATTACHMENTS,  # before the payments that they prove
        Branch("external_numbers", ExternalNumber, parent="case_id"),
        Branch("tags", CaseTag, parent="case_id"),
        Branch("proposals", ReviewProposal, parent="case_id"),
        Branch("paper_requests", PaperRequest, parent="case_id"),
        Branch("complaint_passings", ComplaintPassing, parent="case_id"),
        Branch("contacts", Contact, parent="case_id"),
        Branch("appointments", MediatorAppointment, parent="case_id"),
        Branch("recusals", Recusal, parent="case_id"),
        Branch("deadlines", Deadline, parent="case_id", branches=(EXTENSIONS,)),
        Branch("suspensions", Suspension, parent="case_id"),
        SESSIONS,  # before the offers that were made in them
        OFFERS,  # before the terms that are made of them
        Branch("authorities", SettlementAuthority, parent="case_id"),
        Branch("deliveries", PaperDelivery, parent="case_id"),
        AGREEMENTS,
        FOLLOW_UP,
        Branch("inquiries", Inquiry, parent="case_id"),
        Branch("court_referrals", CourtReferral, parent="case_id"),
        Branch("paper_texts", PaperText, parent="case_id"),
        Branch("file_bindings", FileBinding, parent="case_id"),
        Branch("papers", IssuedPaper, parent="case_id", order=("sequence",)),  # after all that they are about
        Branch("void_numbers", VoidNumber, parent="case_id"),
        Branch("corrections", ArchiveCorrection, parent="case_id"),
        HISTORY,
    ),
)

COMMITTEE = Branch("committee", Committee)
STAFF = Branch("staff", Staff)
ROOMS = Branch("rooms", Room)
INSURERS = Branch(
    "insurers", Insurer, branches=(Branch("aliases", InsurerAlias, parent="insurer_id", order=("name",)),)
)
MEDIATORS = Branch(
    "mediators",
    Mediator,
    branches=(
        Branch("lines", MediatorLine, parent="mediator_id", order=("line",)),
        Branch("absences", MediatorAbsence, parent="mediator_id"),
        Branch("ties", MediatorTie, parent="mediator_id"),
    ),
)
CLAUSES = Branch("clauses", Clause)
DIRECTORY = (STAFF, ROOMS, INSURERS, MEDIATORS, CLAUSES)
"""Rows that cases name; staff before the mediators, who name them."""

SETTINGS = (
    Branch("time_limits", TimeLimit),
    Branch("day_exceptions", DayException, order=("day",)),
    Branch("announced_years", AnnouncedYear, order=("year",)),
    Branch("retention_rules", RetentionRule, order=("archive_class",)),
    Branch("number_counters", NumberCounter, order=("series", "year")),
    Branch("saved_views", SavedView),
    Branch("paper_templates", PaperTemplate, order=("name", "version")),
    Branch("own_rates", OwnRate),
    Branch("own_reports", OwnReport),
    Branch("monthly_form_types", MonthlyFormType),
    Branch("subsidy_rules", SubsidyRule),
)
BETWEEN_CASES = (
    Branch("merges", Merge, branches=(Branch("parties", MergedParty, parent="merge_id"),)),
    Branch("told_apart", ToldApart),
    Branch("subsidy_lists", SubsidyList, branches=(Branch("lines", SubsidyLine, parent="list_id"),)),
)
"""What a person said of two cases or two entries of people, or of many cases: read in when the cases are there."""

MONTH = Branch(
    "month",
    FrozenMonth,
    branches=(Branch("corrections", FigureCorrection, parent="frozen_month_id"),),
)
"""A frozen month: it moves with the whole committee only, each in a line of its own."""

UNATTACHED = (
    *BETWEEN_CASES,
    Branch("import_runs", ImportRun),
    Branch("submissions", Submission, held={"import_id": IMPORT_RUN}),
    Branch("quarantined_submissions", QuarantinedSubmission, held={"import_id": IMPORT_RUN}),
    Branch("follow_ups", FollowUp, parent="case_id", held={"submission_id": SUBMISSION}),
    Branch("history", AuditEntry, parent="case_id"),
)
"""What belongs to no case: it moves with the whole committee only."""


def written(row: Row) -> dict[str, Any]:
    """Return the row as it stands in a document."""
    document = {one.key: _written_value(one, row.values[one.column]) for one in row.branch.fields}
    for branch in row.branch.branches:
        document[branch.name] = [written(below) for below in row.below[branch.name]]
    return document


def _written_value(one: Field, value: Any) -> Any:  # noqa: ANN401 - a column's value
    if value is None:
        return None
    return written(value) if one.holds else one.kind.write(value)


def read(branch: Branch, document: object) -> Row:
    """Return the row that stands in a document; what is left out takes its default. Raises Misfit."""
    if not isinstance(document, dict):
        raise Misfit("no_object")
    for name in document:
        if name not in branch.keys:
            raise Misfit("unknown_field", name[:60])
    values = {one.column: _read_value(one, document) for one in branch.fields}
    return Row(branch, values, {below.name: _read_below(below, document) for below in branch.branches})


def _read_value(one: Field, document: dict[str, Any]) -> Any:  # noqa: ANN401 - a column's value
    if one.key not in document and not one.is_required:
        return one.default
    value = document.get(one.key)
    if value is None:
        if one.is_nullable:
            return None
        raise Misfit("required", one.key)
    try:
        return read(one.holds, value) if one.holds else one.kind.read(value)
    except Misfit as misfit:
        raise misfit.under(one.key) from misfit


def _read_below(branch: Branch, document: dict[str, Any]) -> list[Row]:
    value = document.get(branch.name, [])
    if not isinstance(value, list):
        raise Misfit("no_list", branch.name)
    rows = []
    for position, item in enumerate(value):
        try:
            rows.append(read(branch, item))
        except Misfit as misfit:
            raise misfit.under(f"{branch.name}[{position}]") from misfit
    return rows

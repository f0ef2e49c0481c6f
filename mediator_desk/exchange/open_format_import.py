"""Moving in: an export of the open format becomes cases here, all of it or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.exc import DataError, IntegrityError

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.exchange.open_format_branches import CASE, take_private_out
from mediator_desk.exchange.open_format_export import CASES_FILE
from mediator_desk.exchange.open_format_files import (
    attachment_file,
    has_months,
    read_cases,
    read_committee,
    read_ids,
)
from mediator_desk.exchange.open_format_loading import load_by_id
from mediator_desk.exchange.open_format_moving import (
    first_settings,
    gone_cases,
    keep_ids_of_gone_cases,
    known_people,
    last_links,
    raise_counters,
)
from mediator_desk.exchange.open_format_names import Names
from mediator_desk.exchange.open_format_papers import refuse_changed_papers
from mediator_desk.exchange.open_format_storing import Storing
from mediator_desk.exchange.open_format_tree import ABOUT_IT, ALL_PARTIES, Row
from mediator_desk.exchange.open_format_within import WITHIN_CASE
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.submission import Submission
from mediator_desk.models.trust_words import HISTORY_CAME, MOVED_IN
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services import audit
from mediator_desk.services.frozen_months import keeping
from mediator_desk.services.office.committee import has_committee

if TYPE_CHECKING:
    from sqlalchemy.orm import InstrumentedAttribute, Session

    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.attachments import AttachmentStore

CASES_AT_ONCE = 200
MOST_LISTED = 10


@dataclass(frozen=True)
class ImportSummary:
    """What became of the cases of an export."""

    taken_in: int
    already_here: int
    attachments: int


def import_cases(
    db: Session,
    folder: Path,
    store: AttachmentStore,
    *,
    by: Actor,
    now: datetime,
    progress: Progress = SILENT,
) -> ImportSummary:
    """Take the cases of an export in. Numbers stay as they are, and the counters here rise above them.

    A database without a committee becomes the exported one: settings, trail and frozen months included, cases and
    directories under the ids that they had, because the months name them so. Where there is a committee,
    its settings stay and only the cases come, with the people, insurers and rooms that they name (matched by name,
    made when missing; nobody from a file may use the desk). A case that is here with the same content is left alone.
    The kept files are in the store before the rows that name them; a failure leaves them there unnamed.
    Raises Refused: "cases_differ" (numbers: here with other content), "open_format_misfit" (place, reason),
    "case_breaks_rules", "paper_not_as_issued" (number), "month_not_as_frozen" (month), "no_committee",
    "file_not_found", "file_too_large", "file_damaged"; Unavailable.
    """
    try:
        summary, entries = _take_in(db, folder, store, progress)
    except (IntegrityError, DataError) as error:
        raise Refused("case_breaks_rules", detail=_rule(error)) from error
    facts = {"taken_in": summary.taken_in, "already_here": summary.already_here, HISTORY_CAME: entries}
    audit.record(db, MOVED_IN, by=by, at=now, facts=facts)
    db.flush()
    return summary


def _take_in(
    db: Session, folder: Path, store: AttachmentStore, progress: Progress
) -> tuple[ImportSummary, list[list[int]]]:
    people = read_committee(folder)
    is_new = not has_committee(db)
    if is_new and not people["committee"]:
        raise Refused("no_committee")
    names = Names(db)
    storing = Storing(db, names)
    ids = read_ids(folder, people) if is_new else {}
    known_people(db, people, names, storing, is_new=is_new, ids=ids)
    if is_new:
        first_settings(db, people, storing)
    gone = gone_cases(people) if is_new else frozenset()
    needs_ids = is_new and (has_months(folder) or bool(gone))
    summary = _Arrivals(db, folder, store, names, storing, is_new=is_new, needs_ids=needs_ids).take_in(progress)
    if is_new:
        keep_ids_of_gone_cases(db, gone)
        last_links(people, storing, folder)
    return summary, storing.entries_that_came


def _rule(error: IntegrityError | DataError) -> str:
    found = re.search(r"(ck|uq|fk|pk)_\w+", str(error.orig))
    return found.group() if found else str(error.orig).splitlines()[0]


class _Arrivals:
    """The cases of one export, taken in some at a time."""

    def __init__(
        self,
        db: Session,
        folder: Path,
        store: AttachmentStore,
        names: Names,
        storing: Storing,
        *,
        is_new: bool,
        needs_ids: bool,
    ) -> None:
        self._db, self._folder, self._store = db, folder, store
        self._names, self._storing, self._is_new, self._needs_ids = names, storing, is_new, needs_ids
        self._ids: dict[str, int] = {}
        """Of the cases at hand, those that they keep."""
        self._taken_in, self._already_here = 0, 0
        self._kept: set[str] = set()
        self._differing: list[str] = []

    def take_in(self, progress: Progress) -> ImportSummary:
        """Take all cases in. Raises Refused("cases_differ") at the end, with every case that is here otherwise."""
        total = (self._folder / CASES_FILE).stat().st_size if (self._folder / CASES_FILE).is_file() else 0
        waiting: dict[str, Row] = {}
        for done, reference, case_id, row in read_cases(self._folder, with_ids=self._needs_ids):
            if reference in waiting:
                self._take_some(waiting)
                waiting = {}
            _fill_end(row)
            waiting[reference] = row
            if case_id is not None and self._is_new:
                self._ids[reference] = case_id
            if len(waiting) == CASES_AT_ONCE:
                self._take_some(waiting)
                waiting = {}
                progress.tell(done, total)
        self._take_some(waiting)
        self._refuse_differing()
        self._storing.finish()
        progress.tell(total, total)
        return ImportSummary(self._taken_in, self._already_here, len(self._kept))

    def _take_some(self, rows: dict[str, Row]) -> None:
        ids = {name: case_id for name in rows if (case_id := self._names.id_of("cases", name)) is not None}
        here = load_by_id(self._db, CASE, self._names, list(ids.values())) if ids else {}
        for reference, case_id in ids.items():
            # An export may be without what was told in private: that makes it no other case.
            take_private_out(rows[reference])
            take_private_out(here[case_id])
            if self._settled(rows[reference]) == self._settled(here[case_id]):
                self._already_here += 1
            else:
                self._differing.append(reference)
        self._store_new({name: row for name, row in rows.items() if name not in ids})

    def _store_new(self, rows: dict[str, Row]) -> None:
        taken = self._numbers_taken(list(rows.values()))
        self._differing += [name for name, row in rows.items() if _own_numbers(row) & taken]
        if self._differing:
            return  # it will be refused: only the list is still wanted
        for row in rows.values():
            refuse_changed_papers(row)
            self._keep_files(row)
        kept = [self._ids[name] for name in rows] if rows and self._ids.keys() >= rows.keys() else None
        for reference, case_id in zip(rows, self._storing.store(list(rows.values()), kept), strict=True):
            self._names.add("cases", case_id or 0, reference)
        raise_counters(self._db, list(rows.values()))
        keeping.came(self._db, [one for name in rows if (one := self._names.id_of("cases", name)) is not None])
        self._taken_in += len(rows)

    def _numbers_taken(self, rows: Sequence[Row]) -> set[tuple[str, str]]:
        """Return the numbers of submissions, agreements and papers that belong to other cases, here or among `rows`."""
        seen: set[tuple[str, str]] = set()
        twice: set[tuple[str, str]] = set()
        for row in rows:
            own = _own_numbers(row)
            twice |= own & seen
            seen |= own
        columns: dict[str, InstrumentedAttribute[str]] = {
            "submission": Submission.number,
            "agreement": MediationAgreement.number,
            "paper": IssuedPaper.number,
        }
        for what, column in columns.items():
            wanted = [number for kind, number in seen if kind == what]
            twice |= {(what, number) for number in self._db.scalars(select(column).where(column.in_(wanted)))}
        return twice

    def _keep_files(self, row: Row) -> None:
        for kept in row.below["attachments"]:
            sha256 = kept.values["sha256"]
            if sha256 in self._kept:
                continue
            if self._store.put(attachment_file(self._folder, sha256, kept.values["size"])) != sha256:
                raise Refused("file_damaged", detail=sha256)
            self._kept.add(sha256)

    def _settled(self, row: Row) -> dict[str, Any]:
        """Return the content of a row for comparing: names as they stand here, links between cases left out."""
        values: dict[str, Any] = {}
        for one in row.branch.fields:
            value = row.values[one.column]
            if isinstance(value, Row):
                values[one.key] = self._settled(value)
            elif one.names in ("cases", ALL_PARTIES):
                values[one.key] = None
            elif one.names and one.names not in {*WITHIN_CASE, ABOUT_IT} and value is not None:
                values[one.key] = self._names.settled(one.names, value)
            else:
                values[one.key] = value
        return values | {name: [self._settled(one) for one in rows] for name, rows in row.below.items()}

    def _refuse_differing(self) -> None:
        if self._differing:
            listed = ", ".join(self._differing[:MOST_LISTED])
            raise Refused("cases_differ", numbers=listed, count=len(self._differing))


def _fill_end(row: Row) -> None:
    """Let a record that ended say when, as far as another program told it: figures count it as open until then."""
    case = row.values
    if case["ended_on"] is None and case["state"] not in OPEN_STATES:
        told = (case[name] for name in ("concluded_on", "closed_on", "archived_on", "accepted_on"))
        case["ended_on"] = next((day for day in told if day is not None), None) or china_day(case["received_at"])


def _own_numbers(row: Row) -> set[tuple[str, str]]:
    submissions = [row.values["submission_id"], *(one.values["submission_id"] for one in row.below["follow_ups"])]
    found = {("submission", one.values["number"]) for one in submissions if one is not None}
    for what, name in (("agreement", "agreements"), ("paper", "papers")):
        found |= {(what, one.values["number"]) for one in row.below[name]}
    return found

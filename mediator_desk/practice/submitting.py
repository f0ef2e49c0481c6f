"""The mini program's side of the practice committee: submissions as they would have come, and their files."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from datetime import date, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day, in_china
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.models.words import CaseKind, Cause, FollowUpKind, Line, SubmissionKind
from mediator_desk.practice.calendar import OfficeCalendar, at_china
from mediator_desk.practice.people import Person
from mediator_desk.practice.shelf import Row, Shelf
from mediator_desk.services.intake.intake_drafts import SubmissionDraft
from mediator_desk.services.intake.intake_file import RawRow
from mediator_desk.services.intake.intake_plan import Fate
from mediator_desk.services.intake.intake_rules import CAUSES, KINDS, LINES, read_row
from mediator_desk.services.review.review_rules import proposals_from_words

if TYPE_CHECKING:
    from mediator_desk.practice.receiving import Opening

IMPORTED_AT_MINUTE = 8 * 60 + 20
DOCUMENTS = {
    IdentityDocumentKind.RESIDENT_ID: "居民身份证",
    IdentityDocumentKind.RESIDENCE_PERMIT_HK_MO: "港澳居民居住证",
    IdentityDocumentKind.TRAVEL_PERMIT_HK_MO: "港澳居民来往内地通行证",
    IdentityDocumentKind.TRAVEL_PERMIT_TW: "台湾居民来往大陆通行证",
    IdentityDocumentKind.PASSPORT: "护照",
}
KIND_WORDS = {kind: word for word, kind in KINDS.items()}
LINE_WORDS: dict[Line, str] = {line: word for word, line in reversed(LINES.items())}
CAUSE_WORDS: dict[Cause, str] = {cause: word for word, cause in reversed(CAUSES.items())}
REMARKS = {
    5: ("调解员很耐心，结果满意，谢谢。", "处理及时，解释清楚。"),
    4: ("总体满意。", "希望能更快一些。"),
    3: ("过程较长，结果可以接受。",),
    2: ("等待时间太久。",),
    1: ("对赔付金额不满意。",),
}


class Submissions:
    """Keeps the submissions of the practice committee, with the import runs that brought them."""

    def __init__(self, rng: Random, shelf: Shelf, calendar: OfficeCalendar, staff_id: int | None) -> None:
        self._rng, self._shelf, self._calendar = rng, shelf, calendar
        self._staff_id = staff_id
        self._sequence = 500_000  # far from the numbers of files that people import to practise
        self._runs: dict[date, Row] = {}
        self._counts: dict[date, Counter[str]] = {}

    def submit(self, opening: Opening, person: Person) -> datetime:
        """Keep the submission behind a case that came through the mini program; return when it was imported."""
        case, party = opening.case, opening.applicants[0]
        kind = SubmissionKind.COMPLAINT if case["kind"] is CaseKind.COMPLAINT else SubmissionKind.MEDIATION
        fields = self._head(kind, opening.received_at, party)
        fields |= {
            "保险公司": opening.company.branch, "保单号": case["policy_number"], "报案号": case["report_number"],
            "险种": LINE_WORDS[opening.matter.line], "纠纷原因": CAUSE_WORDS[opening.matter.cause],
            "争议金额": f"{opening.matter.amount}", "事实经过": case["facts"], "诉求": case["requests"],
            "是否已与公司协商": "是" if case["has_negotiated"] else "否", "是否已诉讼或仲裁": "否",
        }  # fmt: skip
        if party["name"] != person.name:
            fields |= {"代理人姓名": person.name, "代理关系": "法定代理人", "代理人证件号码": person.identity_number}
        draft = self._read(fields)
        case["submission_number"] = draft.number
        case["subject"] = draft.subject
        row, imported_at = self._keep(draft, Fate.TAKEN_IN)
        case["submission_id"] = row["id"]
        self._propose(case, draft)
        return imported_at

    def rate(self, case: Row, party: Row, at: datetime) -> None:
        """Keep the consumer's rating of a case that came through the mini program."""
        stars = self._rng.choices((5, 4, 3, 2, 1), (52, 27, 12, 5, 4))[0]
        fields = self._head(SubmissionKind.RATING, at, party)
        fields |= {"关联提交编号": case["submission_number"], "满意度": str(stars)}
        fields["评价内容"] = self._rng.choice(REMARKS[stars])
        row, _ = self._keep(self._read(fields), Fate.RATING)
        self._shelf.add(
            "follow_ups", case_id=case["id"], submission_id=row["id"], related_number=case["submission_number"],
            kind=FollowUpKind.RATING, at=at, satisfaction=stars, was_performed=None, remarks=fields["评价内容"],
            staff_id=None,
        )  # fmt: skip

    def finish(self) -> None:
        """Write what each file brought into its import run."""
        for day, run in self._runs.items():
            run["counts"] = {fate.value: self._counts[day][fate.value] for fate in Fate}

    def _head(self, kind: SubmissionKind, at: datetime, party: Row) -> dict[str, str]:
        self._sequence += 1
        clock = in_china(at)
        return {
            "提交编号": f"GDX{clock:%Y%m%d}-{self._sequence:06d}",
            "业务类型": KIND_WORDS[kind],
            "提交时间": clock.isoformat(timespec="seconds"),
            "申请人姓名": party["name"],
            "证件类型": DOCUMENTS[party["identity_kind"]],
            "证件号码": party["identity_number"],
            "手机号码": party["phone"],
            "联系地址": party["address"],
        }

    def _read(self, fields: dict[str, str]) -> SubmissionDraft:
        draft = read_row(RawRow(1, fields), now=at_china(date(9999, 1, 1), 0))
        if not isinstance(draft, SubmissionDraft):
            raise TypeError(f"an invented submission cannot be taken in: {draft.reasons}")
        return draft

    def _keep(self, draft: SubmissionDraft, fate: Fate) -> tuple[Row, datetime]:
        run = self._run(draft.submitted_at)
        self._counts[china_day(run["imported_at"])][fate.value] += 1
        row = self._shelf.add(
            "submissions", import_id=run["id"], number=draft.number, kind=draft.kind,
            submitted_at=draft.submitted_at, content_hash=draft.content_hash, fields=draft.fields,
            notes=[note.as_note() for note in draft.notes],
        )  # fmt: skip
        return row, run["imported_at"]

    def _run(self, submitted_at: datetime) -> Row:
        day = self._calendar.after(china_day(submitted_at))
        if at_china(day, IMPORTED_AT_MINUTE) < submitted_at:
            day = self._calendar.after(day + timedelta(days=1))
        if day not in self._runs:
            name = f"小程序提交_{day:%Y%m%d}.json"
            self._counts[day] = Counter()
            self._runs[day] = self._shelf.add(
                "import_runs", file_name=name, file_hash=sha256(name.encode()).hexdigest(),
                imported_at=at_china(day, IMPORTED_AT_MINUTE), staff_id=self._staff_id, counts={},
            )  # fmt: skip
        return self._runs[day]

    def _propose(self, case: Row, draft: SubmissionDraft) -> None:
        for proposal in proposals_from_words(draft):
            self._shelf.add(
                "review_proposals", case_id=case["id"], **asdict(proposal), decision=None, decided_at=None,
                decided_by=None, decision_words="",
            )  # fmt: skip

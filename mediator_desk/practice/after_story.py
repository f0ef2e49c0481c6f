"""What follows when the parties agree: paper, signatures, payments, and for every case its file."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.models.columns import FEN
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    CaseState,
    Channel,
    DueStep,
    FollowUpKind,
    Line,
    OutcomeKind,
    SignatureManner,
    SignerKind,
)
from mediator_desk.practice import words
from mediator_desk.practice.calendar import at_china
from mediator_desk.practice.office import SEAL_NAME
from mediator_desk.practice.shelf import Row
from mediator_desk.services.numbering import AGREEMENTS

if TYPE_CHECKING:
    from mediator_desk.practice.life_story import LifeStory
    from mediator_desk.practice.telling import Desk

S = CaseState
PAYS_ON_TIME, PAYS_LATE = 0.90, 0.06


class AfterStory:
    """Tells what happens to an agreed case, and how every file ends."""

    def __init__(self, desk: Desk, story: LifeStory) -> None:
        self._desk, self._story = desk, story
        self._rng, self._shelf = desk.rng, desk.shelf
        self._case = story.case
        self._agreement: Row = {}
        self._named: list[Row] = []
        """Facts that will hold the agreement's number."""

    def write(self) -> bool:
        """Write the agreement: facts, terms, instalments."""
        if self._case["outcome"] is not OutcomeKind.AGREED:
            return True
        if not self._story.passes(0, 2):
            return False
        on, amount, payee = china_day(self._story.at), self._case["agreed_amount"], self._story.opening.applicants[0]
        self._agreement = self._shelf.add(
            "agreements", case_id=self._case["id"], number="", form=AgreementForm.WRITTEN, state=AgreementState.DRAFT,
            agreed_on=on, facts=self._case["facts"], dispute_points=self._case["requests"], amount=amount,
            performance_manner="银行转账", performance_place="", performance_time="", payee=payee["name"],
            bank=self._rng.choice(words.BANKS), account=f"62{self._rng.randrange(10**17):017d}",
            insured=payee["name"], beneficiary="", policy_effect="", settles_finally=self._rng.random() < 0.8,
            recorder=self._desk.office.secretary.name, sent_to_sign_at=None, effective_on=None,
            confirmation_until=None,
        )  # fmt: skip
        dues = self._add_instalments(on, amount)
        self._add_terms(amount, dues)
        self._named.append(self._story.tell("agreement_written", number="", amount=amount))
        self._shelf.wants_number(AGREEMENTS, self._story.at, self._agreement, self._named)
        return True

    def _add_instalments(self, on: date, amount: Decimal) -> list[date]:
        number = self._rng.randint(3, 12) if self._case["line"] is Line.GUARANTEE else 1
        number = number if amount >= number else 1
        share = (amount / number).quantize(FEN)
        dues = [on + timedelta(days=10 if number == 1 else 30 * position) for position in range(1, number + 1)]
        if amount == 0:
            return []
        for position, due_on in enumerate(dues, 1):
            part = amount - share * (number - 1) if position == number else share
            self._shelf.add(
                "instalments", agreement_id=self._agreement["id"], position=position, amount=part, due_on=due_on,
                manner="银行转账", paid_on=None, paid_amount=None,
            )  # fmt: skip
        return dues

    def _add_terms(self, amount: Decimal, dues: list[date]) -> None:
        matter, insurer = self._story.opening.matter, self._story.opening.company.branch
        facts = {
            "insurer": insurer, "payee": self._agreement["payee"], "amount": f"{amount}", "papers": matter.papers,
            "days": chinese_date(dues[0]) + ("" if len(dues) > 1 else "前") if dues else "", "n": len(dues),
        }  # fmt: skip
        templates = [words.INSTALMENT_TERM if len(dues) > 1 else words.PAY_TERM if dues else words.CONTINUE_TERM]
        if matter.papers and self._rng.random() < 0.4:
            templates.append(words.PAPERS_TERM)
        templates.append(words.CLOSING_TERM)
        for position, template in enumerate(templates, 1):
            text = template.format_map(facts)
            self._shelf.add("agreement_terms", agreement_id=self._agreement["id"], position=position, text=text)

    def sign(self) -> bool:
        """Send the paper to be signed and gather the marks; the last one lets it take effect."""
        if not self._agreement:
            return True
        if self._case["state"] is not S.AGREED or not self._story.passes(0, 1):
            return False
        self._agreement |= {"state": AgreementState.TO_SIGN, "sent_to_sign_at": self._story.at}
        self._case["state"] = S.TO_SIGN
        self._story.due(DueStep.SIGN)
        self._named.append(self._story.tell("sent_to_sign", number=""))
        marks = self._marks()
        if self._story.halts_at(S.TO_SIGN):
            marks = marks[: self._rng.randint(0, len(marks) - 1)]
        for mark in marks:
            if not self._story.passes(0, 2):
                return False
            self._add_mark(mark)
        return not self._story.halts_at(S.TO_SIGN) and self._take_effect()

    def _marks(self) -> list[Row]:
        opening = self._story.opening
        parties = [
            {"signer": SignerKind.PARTY, "party_id": party["id"], "name": party["name"], "manner": manner}
            for party, manner in (
                *((party, SignatureManner.SIGNED) for party in opening.applicants),
                (opening.respondent, SignatureManner.SEALED),
            )
        ]
        mediator = {"signer": SignerKind.MEDIATOR, "mediator_id": self._case["mediator_id"]}
        seal = {"signer": SignerKind.COMMITTEE_SEAL, "name": SEAL_NAME, "manner": SignatureManner.SEALED}
        return [*parties, mediator | {"name": self._story.mediator.name, "manner": SignatureManner.SIGNED}, seal]

    def _add_mark(self, mark: Row) -> None:
        on = china_day(self._story.at)
        empty = {"party_id": None, "mediator_id": None}
        self._shelf.add("signatures", agreement_id=self._agreement["id"], **(empty | mark), signed_on=on)
        self._story.tell("signed", name=mark["name"], signer=mark["signer"], on=on)

    def _take_effect(self) -> bool:
        on = china_day(self._story.at)
        until = self._desk.last_day(DueStep.CONFIRM, self._case["channel"], on)
        self._agreement |= {"state": AgreementState.EFFECTIVE, "effective_on": on, "confirmation_until": until}
        self._case["state"] = S.PERFORMING
        self._story.ends(OutcomeKind.AGREED, on)
        self._named.append(self._story.tell("took_effect", on=on, number=""))
        self._show_next_payment()
        return True

    def perform(self) -> bool:
        """Pay what is due; some pay late, some not at all."""
        if not self._agreement:
            return True
        for row in self._instalments():
            if not self._pay(row):
                break
        self._show_next_payment()
        return all(row["paid_on"] for row in self._instalments()) and self._follow_up()

    def _pay(self, row: Row) -> bool:
        roll = self._rng.random()
        if roll > PAYS_ON_TIME + PAYS_LATE:
            return False
        late = self._rng.randint(1, 20) if roll > PAYS_ON_TIME else -self._rng.randint(0, 8)
        paid_on = max(row["due_on"] + timedelta(days=late), self._agreement["effective_on"])
        day = self._desk.calendar.after(paid_on)
        noted_at = self._desk.calendar.moment(self._rng, day, not_before=max(self._story.at, at_china(day, 0)))
        if not self._story.moves_to(noted_at):
            return False
        row |= {"paid_on": paid_on, "paid_amount": row["amount"]}
        self._story.tell("instalment_paid", position=row["position"], amount=row["amount"], paid_on=paid_on)
        return True

    def _instalments(self) -> list[Row]:
        rows = self._shelf.rows["instalments"][-12:]
        return [row for row in rows if row["agreement_id"] == self._agreement["id"]]

    def _show_next_payment(self) -> None:
        unpaid = [row["due_on"] for row in self._instalments() if row["paid_on"] is None]
        self._case |= {"due_step": DueStep.PERFORM if unpaid else None, "due_on": min(unpaid, default=None)}

    def _follow_up(self) -> bool:
        if not self._story.passes(3, 12):
            return False
        satisfaction = self._rng.choices((5, 4, 3), (55, 35, 10))[0]
        self._shelf.add(
            "follow_ups", case_id=self._case["id"], submission_id=None, related_number="",
            kind=FollowUpKind.TELEPHONE, at=self._story.at, satisfaction=satisfaction, was_performed=True,
            remarks=self._rng.choice(words.FOLLOW_UP_WORDS), staff_id=self._desk.office.secretary.staff_id,
        )  # fmt: skip
        self._story.tell("followed_up", by=self._desk.office.secretary, satisfaction=satisfaction)
        return True

    def close(self) -> bool:
        """Close the file; some consumers rate the work in the mini program."""
        self._rate()
        if not self._story.passes(1, 8):
            return False
        self._case |= {"state": S.CLOSED, "closed_on": china_day(self._story.at), "due_step": None, "due_on": None}
        self._story.tell("closed", by=self._desk.office.secretary)
        return True

    def _rate(self) -> None:
        at = self._story.at + timedelta(hours=self._rng.randint(2, 60), minutes=self._rng.randint(0, 59))
        is_ours = self._case["channel"] is Channel.MINI_PROGRAM
        if is_ours and self._rng.random() < 0.3 and at < self._desk.now - timedelta(days=6):
            self._story.submissions.rate(self._case, self._story.opening.applicants[0], at)

    def archive(self) -> bool:
        """Put the bound file into the archive."""
        if not self._story.passes(10, 30):
            return False
        self._case |= {"state": S.ARCHIVED, "archived_on": china_day(self._story.at)}
        self._story.tell("archived", by=self._desk.office.secretary)
        return False

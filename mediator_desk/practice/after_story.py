"""What follows when the parties agree: paper, signatures, effect, payments, and for every case its file."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.words import (
    AgreementState,
    CaseKind,
    CaseState,
    Channel,
    DueStep,
    EndReason,
    FollowUpKind,
    Line,
    OutcomeKind,
    SignatureManner,
    SignerKind,
)
from mediator_desk.practice import words
from mediator_desk.practice.agreement_story import AgreementPaper
from mediator_desk.practice.calendar import at_china
from mediator_desk.practice.confirmation_story import ConfirmationStory
from mediator_desk.practice.office import SEAL_NAME
from mediator_desk.practice.shelf import Row
from mediator_desk.practice.situations import Situation
from mediator_desk.services.aftercare.archive import kept_until
from mediator_desk.services.clocks.limits_shipped import SHIPPED_YEARS

if TYPE_CHECKING:
    from mediator_desk.practice.life_story import LifeStory
    from mediator_desk.practice.telling import Desk

S = CaseState
W = Situation
PAYS_LATE, HAS_PROOF = 0.06, 0.6


class AfterStory:
    """Tells what happens to an agreed case, and how every file ends."""

    def __init__(self, desk: Desk, story: LifeStory) -> None:
        self._desk, self._story = desk, story
        self._rng, self._shelf = desk.rng, desk.shelf
        self._case = story.case
        self._paper: AgreementPaper | None = None

    def write(self) -> bool:
        """Write the agreement: facts, terms, instalments."""
        if self._case["state"] is not S.AGREED:
            return True
        if not self._story.passes(0, 2):
            return False
        self._paper = AgreementPaper(self._desk, self._story)
        number = self._rng.randint(3, 12) if self._case["line"] is Line.GUARANTEE else 1
        amount: Decimal = self._case["agreed_amount"]
        has_days = number > 1 or not self._story.meets(W.NO_DAY_TO_PAY)
        self._paper.write(amount, number if amount >= number else 1, has_days=has_days)
        return True

    def sign(self) -> bool:
        """Send the paper to be signed and gather the marks; the last one lets it take effect."""
        paper = self._paper
        if paper is None:
            return True
        if self._story.halts_at(S.AGREED) or not self._story.passes(0, 1):
            return False
        paper.row |= {"state": AgreementState.TO_SIGN, "sent_to_sign_at": self._story.at}
        self._case["state"] = S.TO_SIGN
        paper.named.append(self._story.tell("sent_to_sign", number=""))
        is_first = paper.row["sequence"] == 1 and not self._story.halts_at(S.TO_SIGN)
        if is_first and self._story.meets(W.UNSIGNED):
            return self._story.passes(1, 5) and self._refuse_to_sign(paper)
        marks = self._marks()
        if self._story.halts_at(S.TO_SIGN):
            marks = marks[: self._rng.randint(0, len(marks) - 1)]
        for mark in marks:
            if not self._story.passes(0, 2):
                return False
            self._add_mark(paper, mark)
        return not self._story.halts_at(S.TO_SIGN) and self._take_effect(paper)

    def _refuse_to_sign(self, paper: AgreementPaper) -> bool:
        paper.row["state"] = AgreementState.REFUSED
        self._case |= {
            "state": S.TERMINATED, "end_reason": EndReason.REFUSED_TO_SIGN, "agreed_amount": None,
            "was_told_other_routes": True, "decision_words": words.UNSIGNED_WORDS,
        }  # fmt: skip
        self._story.ends(OutcomeKind.NOT_AGREED, self._story.today)
        self._story.tell("refused_to_sign", reason=words.UNSIGNED_WORDS)
        self._paper = None
        return True

    def _marks(self) -> list[Row]:
        opening, office = self._story.opening, self._desk.office
        parties = [
            {"signer": SignerKind.PARTY, "party_id": party["id"], "name": party["name"], "manner": manner}
            for party, manner in (
                *((party, SignatureManner.SIGNED) for party in opening.applicants),
                (opening.respondent, SignatureManner.SEALED),
            )
        ]
        mediators = [
            {"signer": SignerKind.MEDIATOR, "mediator_id": one, "name": office.mediators[one].name,
             "manner": SignatureManner.SIGNED}
            for one in self._mediators()
        ]  # fmt: skip
        seal = {"signer": SignerKind.COMMITTEE_SEAL, "name": SEAL_NAME, "manner": SignatureManner.SEALED}
        return [*parties, *mediators, seal]

    def _mediators(self) -> list[int]:
        recent = self._shelf.rows["mediator_appointments"][-4:]
        mine = (row for row in recent if row["case_id"] == self._case["id"] and row["ended_on"] is None)
        return [row["mediator_id"] for row in sorted(mine, key=lambda row: not row["is_presiding"])]

    def _add_mark(self, paper: AgreementPaper, mark: Row) -> None:
        on = self._story.today
        empty = {"party_id": None, "mediator_id": None}
        self._shelf.add("signatures", agreement_id=paper.row["id"], **(empty | mark), signed_on=on)
        self._story.tell("signed", name=mark["name"], signer=mark["signer"], on=on)

    def _take_effect(self, paper: AgreementPaper) -> bool:
        """Let the agreement bind from today on; a new one takes the place of the one that a court dismissed."""
        on, clocks, row = self._story.today, self._story.clocks, paper.row
        self._story.nothing_due()
        if row["sequence"] == 1:
            self._case["concluded_on"] = on
        self._case["state"] = S.PERFORMING
        until = clocks.begin(DueStep.CONFIRM, on)["due_on"]
        row |= {"state": AgreementState.EFFECTIVE, "effective_on": on, "confirmation_until": until}
        if row["amount"] and not paper.instalments:
            paper.add_instalment(0, row["amount"], clocks.begin(DueStep.PAY, on)["due_on"], manner="")
        else:
            self._show_next_payment(paper)
        paper.named.append(self._story.tell("took_effect", on=on, number=""))
        return True

    def perform(self) -> bool:
        """Pay what is due; some pay late, in parts, or not at all. Now and then a court is asked to confirm first."""
        paper = self._paper
        if paper is None:
            return True
        if self._story.meets(W.CONFIRMATION) and not self._confirm(paper):
            return False
        paper = self._paper or paper
        if self._story.meets(W.NOT_PERFORMED):
            return self._story.passes(8, 14) and self._refuse_to_perform(paper)
        if not paper.instalments and not self._perform_otherwise(paper):
            return False
        return all(self._pay(paper, row) for row in paper.instalments) and self._follow_up()

    def _confirm(self, paper: AgreementPaper) -> bool:
        """Ask a court; where it dismisses the application, a new agreement may follow."""
        confirmation = ConfirmationStory(self._desk, self._story, paper.row)
        if not confirmation.is_decided():
            return False
        if not confirmation.is_dismissed or not self._story.meets(W.RENEWED):
            return True
        if not self._story.passes(2, 6):
            return False
        self._paper = confirmation.renew(paper)
        if not self._story.passes(0, 2) or not self.sign():
            return False
        paper.row["state"] = AgreementState.REPLACED
        return True

    def _refuse_to_perform(self, paper: AgreementPaper) -> bool:
        on = self._story.today
        paper.row |= {"performance_refused_on": on, "performance_words": words.NOT_PERFORMED_WORDS}
        self._story.tell("performance_refused", reason=words.NOT_PERFORMED_WORDS, on=on)
        return False

    def _perform_otherwise(self, paper: AgreementPaper) -> bool:
        if not self._story.passes(3, 10):
            return False
        on = self._story.today
        paper.row |= {"performed_on": on, "performance_words": words.PERFORMED_WORDS}
        self._story.tell("performed", reason=words.PERFORMED_WORDS, on=on)
        return True

    def _pay(self, paper: AgreementPaper, row: Row) -> bool:
        if self._story.meets(W.UNPAID):
            return False
        if row["amount"] > 1 and self._story.meets(W.IN_PARTS):
            part = (row["amount"] / 2).quantize(Decimal(1)).quantize(Decimal("0.01"))
            return self._pay_part(paper, row, part) and self._pay_part(paper, row, row["amount"] - part)
        return self._pay_part(paper, row, row["amount"])

    def _pay_part(self, paper: AgreementPaper, row: Row, amount: Decimal) -> bool:
        days = self._rng.randint(1, 20) if self._rng.random() < PAYS_LATE else -self._rng.randint(0, 8)
        paid_on = max(row["due_on"] + timedelta(days=days), paper.row["effective_on"], row["paid_on"] or date.min)
        day = self._desk.calendar.after(paid_on)
        noted_at = self._desk.calendar.moment(self._rng, day, not_before=max(self._story.at, at_china(day, 0)))
        if not self._story.moves_to(noted_at):
            return False
        if row["paid_on"] not in (None, paid_on):
            earlier = {"paid_on": row["paid_on"], "amount": row["paid_amount"]}
            self._shelf.add("instalment_parts", instalment_id=row["id"], **earlier)
        proof = f"银行回单{self._rng.randrange(10**8):08d}" if self._rng.random() < HAS_PROOF else ""
        row |= {
            "paid_on": paid_on, "paid_amount": (row["paid_amount"] or 0) + amount,
            "proof": "; ".join(part for part in (row["proof"], proof) if part),
        }  # fmt: skip
        self._show_next_payment(paper)
        position = row["position"] or 1
        self._story.tell("instalment_paid", position=position, amount=amount, paid_on=paid_on, proof=proof)
        return True

    def _show_next_payment(self, paper: AgreementPaper) -> None:
        unpaid = [row["due_on"] for row in paper.instalments if row["amount"] != (row["paid_amount"] or 0)]
        if not unpaid:
            self._story.clocks.end(self._story.today, DueStep.PERFORM, DueStep.PAY)
        elif all(row["position"] for row in paper.instalments):
            self._story.clocks.begin_until(DueStep.PERFORM, self._story.today, min(unpaid))

    def _follow_up(self) -> bool:
        if W.NOT_FOLLOWED_UP in self._story.situations or not self._story.passes(3, 12):
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
        if self._story.clocks.running(DueStep.INSURER_ANSWERS):
            self._story.insurer_answers()
        self._case |= {"state": S.CLOSED, "closed_on": self._story.today}
        self._story.nothing_due()
        self._story.tell("closed", by=self._desk.office.secretary)
        return True

    def _rate(self) -> None:
        at = self._story.at + timedelta(hours=self._rng.randint(2, 60), minutes=self._rng.randint(0, 59))
        is_ours = self._case["channel"] is Channel.MINI_PROGRAM
        if is_ours and self._rng.random() < 0.3 and at < self._desk.now - timedelta(days=6):
            self._story.submissions.rate(self._case, self._story.opening.applicants[0], at)

    def archive(self) -> bool:
        """Put the bound file into the archive; now and then a slip is corrected beside it."""
        if not self._story.passes(10, 30):
            return False
        on, kind = self._story.today, self._class()
        until = kept_until(on, SHIPPED_YEARS[kind])
        self._case |= {"state": S.ARCHIVED, "archived_on": on, "archive_class": kind, "kept_until": until}
        archivist = self._desk.office.archivist
        self._story.tell("archived", by=archivist, archive_class=kind, kept_until=until)
        if self._story.meets(W.CORRECTED) and self._story.passes(3, 15):
            self._correct()
        return False

    def _class(self) -> ArchiveClass:
        if W.OLD in self._story.situations:
            return ArchiveClass.SHORT
        if self._case["is_risky"]:
            return ArchiveClass.PERMANENT
        is_kept_long = self._case["outcome"] is OutcomeKind.AGREED and self._case["kind"] is CaseKind.MEDIATION
        return ArchiveClass.LONG if is_kept_long else ArchiveClass.SHORT

    def _correct(self) -> None:
        archivist = self._desk.office.archivist
        what, is_wrong, is_right, reason = words.CORRECTION
        self._shelf.add(
            "archive_corrections", case_id=self._case["id"], at=self._story.at, staff_id=archivist.staff_id, what=what,
            is_wrong=is_wrong, is_right=is_right, words=reason,
        )  # fmt: skip
        self._story.tell("archive_corrected", by=archivist, reason=reason, what=what)

"""The agreement of a practice case as a paper: facts, terms and payments."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.models.case import Case
from mediator_desk.models.columns import FEN
from mediator_desk.models.party import Party
from mediator_desk.models.session_room import OfferedPayment, SettlementOffer
from mediator_desk.models.words import AgreementForm, AgreementState
from mediator_desk.practice import words
from mediator_desk.practice.shelf import Row
from mediator_desk.services.numbering import AGREEMENTS
from mediator_desk.services.sessions.offer_terms import linked_term

if TYPE_CHECKING:
    from mediator_desk.practice.life_story import LifeStory
    from mediator_desk.practice.telling import Desk

MANNER = "银行转账"


class AgreementPaper:
    """One agreement of a case while it is told."""

    def __init__(self, desk: Desk, story: LifeStory, sequence: int = 1) -> None:
        self._desk, self._story, self._sequence = desk, story, sequence
        self.row: Row = {}
        self.instalments: list[Row] = []
        self.named: list[Row] = []
        """Facts that will hold the agreement's number."""

    def write(self, amount: Decimal, number: int, *, has_days: bool) -> None:
        """Write it down: a sum in so many payments; without days where none was agreed."""
        on = self._story.today
        rng = self._desk.rng
        account = f"62{rng.randrange(10**17):017d}"
        self._add_row(amount, rng.choice(words.BANKS), account, is_final=rng.random() < 0.8)
        dues = [on + timedelta(days=10 if number == 1 else 30 * position) for position in range(1, number + 1)]
        dues = dues if amount and has_days else []
        share = (amount / number).quantize(FEN)
        for position, due_on in enumerate(dues, 1):
            part = amount - share * (number - 1) if position == number else share
            self.add_instalment(position, part, due_on)
        self._add_terms(amount, dues)
        self.named.append(self._story.tell("agreement_written", number="", amount=amount))
        self._desk.shelf.wants_number(AGREEMENTS, self._story.at, self.row, self.named)

    def write_anew(self, first: AgreementPaper) -> None:
        """Write it as one that asks for what is still to be paid of an earlier one, in the earlier one's words."""
        on = self._story.today
        self._add_row(
            first.row["amount"], first.row["bank"], first.row["account"], is_final=first.row["settles_finally"]
        )
        terms = self._desk.shelf.rows["agreement_terms"][-8:]
        for term in [row for row in terms if row["agreement_id"] == first.row["id"]]:
            self._add_term(term["position"], term["text"])
        for row in first.instalments:
            if row["position"]:
                self.add_instalment(row["position"], row["amount"], max(row["due_on"], on))
        facts = self._story.tell("agreement_renewed", reason=words.RENEWAL_WORDS, number="", earlier="")
        self.named.append(facts)
        self._desk.shelf.wants_number(AGREEMENTS, self._story.at, self.row, self.named)
        self._desk.shelf.when_numbered(lambda _trail: facts.update(earlier=first.row["number"]))

    def add_instalment(self, position: int, amount: Decimal, due_on: date, manner: str = MANNER) -> None:
        """Add a payment; position 0 is the whole sum of an agreement that names no day."""
        self.instalments.append(
            self._desk.shelf.add(
                "instalments", agreement_id=self.row["id"], position=position, amount=amount, due_on=due_on,
                manner=manner, paid_on=None, paid_amount=None, proof="", proof_id=None,
            )
        )  # fmt: skip

    def _add_row(self, amount: Decimal, bank: str, account: str, *, is_final: bool) -> None:
        case, payee = self._story.case, self._story.opening.applicants[0]["name"]
        self.row = self._desk.shelf.add(
            "agreements", case_id=case["id"], sequence=self._sequence, number="", form=AgreementForm.WRITTEN,
            state=AgreementState.DRAFT, agreed_on=self._story.today, facts=case["facts"],
            dispute_points=case["requests"], amount=amount, performance_manner=MANNER, performance_place="",
            performance_time="", payee=payee, bank=bank, account=account, insured=payee, beneficiary="",
            policy_effect="", settles_finally=is_final, recorder=self._desk.office.secretary.name,
            sent_to_sign_at=None, effective_on=None, confirmation_until=None, performed_on=None,
            performance_refused_on=None, performance_words="",
        )  # fmt: skip

    def _add_terms(self, amount: Decimal, dues: list[date]) -> None:
        matter, insurer = self._story.opening.matter, self._story.opening.company.branch
        facts = {
            "insurer": insurer, "payee": self.row["payee"], "amount": f"{amount}", "papers": matter.papers,
            "days": chinese_date(dues[0]) + ("" if len(dues) > 1 else "前") if dues else "", "n": len(dues),
        }  # fmt: skip
        without_day = words.PLAIN_TERM if amount else words.CONTINUE_TERM
        templates = [words.INSTALMENT_TERM if len(dues) > 1 else words.PAY_TERM if dues else without_day]
        if matter.papers and self._desk.rng.random() < 0.4:
            templates.append(words.PAPERS_TERM)
        templates.append(words.CLOSING_TERM)
        offer = self._story.accepted_offer
        for position, template in enumerate(templates, 1):
            if position == 1 and offer is not None:
                self._add_term(1, self._offered(offer, dues), offer["id"])
            else:
                self._add_term(position, template.format_map(facts))

    def _offered(self, offer: Row, dues: list[date]) -> str:
        """Return what the accepted offer says as a term, and keep with the offer when it is to be paid."""
        parts = [one for one in self.instalments if one["due_on"] in dues]
        for one in parts:
            values = {name: one[name] for name in ("position", "amount", "due_on")}
            self._desk.shelf.add("offered_payments", offer_id=offer["id"], **values)
        opening = self._story.opening
        sides = [party["side"] for party in (*opening.applicants, opening.respondent)]
        case = Case(parties=[Party(side=side) for side in sides])
        payments = [OfferedPayment(amount=one["amount"], due_on=one["due_on"]) for one in parts]
        told = SettlementOffer(id=offer["id"], amount=offer["amount"], words=offer["words"], payments=payments)
        return linked_term(case, told).text

    def _add_term(self, position: int, text: str, offer_id: int | None = None) -> None:
        self._desk.shelf.add(
            "agreement_terms", agreement_id=self.row["id"], position=position, text=text, offer_id=offer_id
        )

"""What happens in and around the meetings of the last weeks: who comes, what is said and offered, what is served.

Earlier meetings have a record in one text and nothing beside it, as before the committee kept more than that.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.columns import FEN
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_words import (
    AttendanceAnswer,
    DeliveryManner,
    DeliveryResult,
    SessionRole,
    SettlementOfferState,
)
from mediator_desk.models.words import Line, PartyKind, PartySide, SessionResult
from mediator_desk.practice import room_words

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.practice.life_story import LifeStory
    from mediator_desk.practice.shelf import Row
    from mediator_desk.practice.telling import Desk

KEPT_FOR = timedelta(days=35)
"""Of meetings so long before now the room's own record is kept."""
PRIVATE_TALK, TAKES_BACK, NOT_RETURNED, WAITS, CANNOT_COME = 0.3, 0.1, 0.1, 0.25, 0.06
APPLICANT, RESPONDENT = PartySide.APPLICANT, PartySide.RESPONDENT
FIRST_SHARES = ((Decimal("1.00"), Decimal("0.10")), (Decimal("0.97"), Decimal("0.18")))
"""What the applicant asks for and the insurer offers, of what is claimed, as long as nothing is agreed."""


class RoomStory:
    """Tells one meeting of a case."""

    def __init__(self, desk: Desk, story: LifeStory, meeting: Row) -> None:
        self._desk, self._story, self._meeting = desk, story, meeting
        self._shelf = desk.shelf
        # Of its own: the rest of the story is the same with and without what is told here.
        self._rng = Random(story.case["id"] * 100 + meeting["sequence"])
        self._day = china_day(meeting["begins_at"])
        self._people: list[Row] = []

    @property
    def is_kept(self) -> bool:
        """Whether it is recent enough for the room's own record."""
        return self._day > china_day(self._desk.now - KEPT_FOR)

    def ask_everybody(self) -> None:
        """Somebody was told of a meeting that is still to come; most have answered."""
        self._enter_people()
        asked = [one for one in self._people if one["side"] is not None]
        for one in asked:
            roll = self._rng.random()
            if roll < WAITS:
                continue
            answer = AttendanceAnswer.CANNOT_COME if roll > 1 - CANNOT_COME else AttendanceAnswer.COMES
            one |= {"answer": answer, "answered_at": self._told_at()}
        self._serve_notices(is_over=False)

    def hold(self, result: SessionResult) -> None:
        """The meeting is over: everybody was there, knew the rights, and spoke; where nothing was agreed, bid too."""
        begins, ends = self._meeting["begins_at"], self._meeting["ends_at"]
        opened = begins + timedelta(minutes=self._rng.randint(0, 6))
        closed = ends - timedelta(minutes=self._rng.randint(0, 12))
        self._meeting |= {"opened_at": opened, "closed_at": closed, "paused_at": None, "paused_seconds": 0}
        self._enter_people()
        for one in self._people:
            one["is_present"] = True
            if one["side"] is not None:
                one |= {"answer": AttendanceAnswer.COMES, "answered_at": self._told_at(), "wants_recusal": False,
                        "rights_told_at": opened, "rights_told_by": self._story.mediator.name,
                        "recusal_asked_at": opened}  # fmt: skip
        self._serve_notices(is_over=True)
        self._note_down(opened, result)
        if result is not SessionResult.AGREED:
            self._bid(FIRST_SHARES)
        if self._rng.random() < PRIVATE_TALK or not self._shelf.rows["private_notes"]:
            self._talk_in_private(opened)

    def accept(self, amount: Decimal) -> Row | None:
        """Tell how the sides came to an amount; return the offer that was accepted, None where none was made."""
        claimed = self._story.opening.matter.amount
        if not amount or not self.is_kept or amount > claimed or self._story.case["line"] is Line.GUARANTEE:
            return None
        share = amount / claimed
        self._bid((FIRST_SHARES[0], ((1 + share) / 2, share * Decimal("0.7"))))
        offer = self._offer(RESPONDENT, amount, self._meeting["closed_at"] - timedelta(minutes=8))
        offer |= {
            "state": SettlementOfferState.ACCEPTED,
            "settled_at": self._meeting["closed_at"] - timedelta(minutes=3),
        }
        return offer

    # Who takes part

    def _enter_people(self) -> None:
        for party in (*self._story.opening.applicants, self._story.opening.respondent):
            agents = self._agents(party)
            if party["kind"] is PartyKind.PERSON or not agents:
                self._enter(SessionRole.PARTY, party["name"], party["phone"], party)
            for one in agents:
                words = one["relation"] if party["kind"] is PartyKind.PERSON else party["name"]
                self._enter(SessionRole.REPRESENTATIVE, one["name"], one["phone"], party, words=words)
        mediator = self._desk.office.mediators[self._meeting["mediator_id"]].name
        self._enter(SessionRole.MEDIATOR, mediator, "", mediator_id=self._meeting["mediator_id"])

    def _agents(self, party: Row) -> list[Row]:
        return self._shelf.below("representatives", "party_id", party["id"])

    def _enter(
        self, role: SessionRole, name: str, phone: str, party: Row | None = None, *, words: str = "",
        mediator_id: int | None = None,
    ) -> None:  # fmt: skip
        self._people.append(
            self._shelf.add(
                "session_people", session_id=self._meeting["id"], position=len(self._people) + 1, role=role,
                side=party["side"] if party else None, party_id=party["id"] if party else None,
                mediator_id=mediator_id, name=name, phone=phone, words=words, is_consented=True, answer=None,
                answered_at=None, is_present=None, rights_told_at=None, rights_told_by="", wants_recusal=None,
                recusal_asked_at=None,
            )
        )  # fmt: skip

    def _told_at(self) -> datetime:
        """Return when somebody answered: before the meeting, and before now."""
        before = self._meeting["begins_at"] - timedelta(days=1, minutes=self._rng.randint(5, 200))
        return min(before, self._desk.now - timedelta(minutes=self._rng.randint(5, 90)))  # type: ignore[no-any-return]

    # Which papers went out

    def _serve_notices(self, *, is_over: bool) -> None:
        sent_on = self._sent_on()
        for party in (*self._story.opening.applicants, self._story.opening.respondent):
            is_person = party["kind"] is PartyKind.PERSON
            manner = DeliveryManner.ELECTRONIC if is_person and self._rng.random() < 0.6 else DeliveryManner.POST
            is_back = (is_over or manner is DeliveryManner.ELECTRONIC) and self._rng.random() > NOT_RETURNED
            served_on = min(sent_on + timedelta(days=self._rng.randint(0, 2)), self._day, china_day(self._desk.now))
            self._shelf.add(
                "paper_deliveries", case_id=self._story.case["id"], session_id=self._meeting["id"],
                paper=PaperKind.NOTICE_OF_MEDIATION, copies=1, party_id=party["id"], name=party["name"],
                manner=manner, place="" if manner is DeliveryManner.ELECTRONIC else party["address"],
                server=self._desk.office.secretary.name, sent_on=sent_on,
                result=DeliveryResult.RECEIVED if is_back else None, served_on=served_on if is_back else None,
            )  # fmt: skip

    def _sent_on(self) -> date:
        """Return the day on which the notices went out: some days before, and not after this morning."""
        last = min(self._desk.calendar.before(self._day, 3), china_day(self._desk.now))
        return max(last, self._story.case["accepted_on"] or last)

    # What is said

    def _note_down(self, opened: datetime, result: SessionResult) -> None:
        at = opened + timedelta(minutes=5)
        for side, kind, text, is_undisputed in (*room_words.NOTES, *room_words.LAST_NOTES[result]):
            speaker = self._speaker(side)
            self._shelf.add(
                "session_notes", session_id=self._meeting["id"], at=at, person_id=speaker["id"],
                speaker=speaker["name"], side=speaker["side"], kind=kind,
                text=text.format(amount=self._story.opening.matter.amount), is_undisputed=is_undisputed,
                struck_at=None, staff_id=self._desk.office.secretary.staff_id,
            )  # fmt: skip
            at += timedelta(minutes=self._rng.randint(3, 9))

    def _speaker(self, side: PartySide | None) -> Row:
        return next(one for one in self._people if one["side"] is side)

    def _talk_in_private(self, opened: datetime) -> None:
        """The insurer's agent tells the mediator alone how far he or she may go."""
        speaker, at = self._speaker(RESPONDENT), opened + timedelta(minutes=40)
        told = {"staff_id": self._story.mediator.staff_id, "mediator_id": self._meeting["mediator_id"]}
        limit = (self._story.opening.matter.amount * Decimal("0.6")).quantize(Decimal(1)).quantize(FEN)
        self._shelf.add(
            "private_notes", session_id=self._meeting["id"], at=at, person_id=speaker["id"], told_by=speaker["name"],
            side=RESPONDENT, text=self._rng.choice(room_words.PRIVATE_NOTES), struck_at=None, **told,
        )  # fmt: skip
        self._shelf.add(
            "settlement_authorities", case_id=self._story.case["id"], party_id=speaker["party_id"], side=RESPONDENT,
            amount=limit, words=room_words.AUTHORITY_WORDS, told_at=at, **told,
        )  # fmt: skip
        offer = self._offer(APPLICANT, (limit * Decimal("1.2")).quantize(FEN), at + timedelta(minutes=4))
        offer |= {"is_private": True, "staff_id": self._story.mediator.staff_id, "words": room_words.PRIVATE_OFFER}

    # What is offered

    def _bid(self, shares: Sequence[tuple[Decimal, Decimal]]) -> None:
        """Let the sides come towards each other; now and then the first offer is taken back."""
        claimed, at = self._story.opening.matter.amount, self._meeting["opened_at"] + timedelta(minutes=20)
        for place, (asked, offered) in enumerate(shares):
            self._offer(APPLICANT, (claimed * asked).quantize(FEN), at)
            answer = self._offer(RESPONDENT, (claimed * offered).quantize(FEN), at + timedelta(minutes=5))
            if place == 0 and self._rng.random() < TAKES_BACK:
                answer |= {"state": SettlementOfferState.TAKEN_BACK, "settled_at": at + timedelta(minutes=7)}
            at += timedelta(minutes=12)

    def _offer(self, side: PartySide, amount: Decimal, at: datetime) -> Row:
        is_ours = side is APPLICANT
        party = self._story.opening.applicants[0] if is_ours else self._story.opening.respondent
        return self._shelf.add(
            "settlement_offers", case_id=self._story.case["id"], session_id=self._meeting["id"], side=side,
            party_id=party["id"], name=party["name"], at=at, amount=amount,
            words="", is_private=False, state=SettlementOfferState.STANDING, settled_at=None,
            staff_id=self._desk.office.secretary.staff_id, mediator_id=self._meeting["mediator_id"],
        )  # fmt: skip

"""What happens in meetings moves with a case; what a mediator was told in private only when that is asked for."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import func, select

from mediator_desk.models.agreement import Term
from mediator_desk.models.session_room import (
    OfferedPayment,
    PaperDelivery,
    PrivateNote,
    SessionNote,
    SessionPerson,
    SettlementAuthority,
    SettlementOffer,
)
from mediator_desk.models.session_words import SettlementOfferState
from tests.exchange.test_open_format import export, filled, practice, store, take_in  # noqa: F401 - fixtures

NEW_TABLES = (
    SessionPerson, SessionNote, PrivateNote, SettlementAuthority, SettlementOffer, OfferedPayment, PaperDelivery,
)  # fmt: skip
PRIVATE_WORDS = ("只对调解员说：诉讼结果没有把握", "理赔上限十五万", "请先不要告诉保险公司")


@pytest.fixture
def told(practice):  # noqa: F811
    """Return the practice committee with known words in every private place."""
    with practice.writing() as db:
        note, authority, offer = PRIVATE_WORDS
        db.scalars(select(PrivateNote)).first().text = note
        db.scalars(select(SettlementAuthority)).first().words = authority
        db.scalars(select(SettlementOffer).where(SettlementOffer.is_private)).first().words = offer
    return practice


def counted(database):
    with database.reading() as db:
        private = select(func.count()).where(SettlementOffer.is_private)
        counts = {one.__tablename__: db.scalar(select(func.count()).select_from(one)) for one in NEW_TABLES}
        return counts | {"private_offers": db.scalar(private)}


def linked_offers(database):
    """Return text of term, name, amount and number of payments of each accepted offer that a term is made of."""
    with database.reading() as db:
        query = select(Term, SettlementOffer).join(SettlementOffer, SettlementOffer.id == Term.offer_id)
        found = [(term.text, offer) for term, offer in db.execute(query)]
        assert all(offer.state is SettlementOfferState.ACCEPTED for _text, offer in found)
        return sorted((text, offer.name, offer.amount, len(offer.payments)) for text, offer in found)


def everything_in(folder):
    return "".join(
        path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.suffix in (".json", ".jsonl")
    )


def test_everything_of_meetings_goes_round(told, database, store, tmp_path):  # noqa: F811
    assert all(counted(told).values())
    summary = export(told, tmp_path / "out", store)
    take_in(database, tmp_path / "out", store)
    assert summary.private_left_out == 0
    assert counted(database) == counted(told)
    written = everything_in(tmp_path / "out")
    assert all(json.dumps(words, ensure_ascii=False)[1:-1] in written for words in PRIVATE_WORDS)


def test_what_was_told_in_private_stays_unless_asked_for_and_its_count_is_said(
    told, database, store, tmp_path  # noqa: F811
):  # fmt: skip
    summary = export(told, tmp_path / "out", store, with_private=False)
    before = counted(told)
    left_out = before["private_notes"] + before["settlement_authorities"] + before["private_offers"]
    assert summary.private_left_out == left_out > 0
    written = everything_in(tmp_path / "out")
    assert not [words for words in PRIVATE_WORDS if words in written]
    take_in(database, tmp_path / "out", store)
    after = counted(database)
    assert (after["private_notes"], after["settlement_authorities"], after["private_offers"]) == (0, 0, 0)
    assert after["settlement_offers"] == before["settlement_offers"] - before["private_offers"]
    assert after["session_notes"] == before["session_notes"]


@pytest.mark.parametrize("with_private", [True, False])
def test_a_term_finds_the_offer_it_is_made_of_again(
    told, database, store, tmp_path, with_private  # noqa: F811
):  # fmt: skip
    export(told, tmp_path / "out", store, with_private=with_private)
    take_in(database, tmp_path / "out", store)
    assert linked_offers(told)
    assert linked_offers(database) == linked_offers(told)

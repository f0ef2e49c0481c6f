"""The committee's own wording of the agreement is looked through before its paper becomes final."""

from __future__ import annotations

import pytest

from mediator_desk.documents.proof.page_text import page_texts
from mediator_desk.errors import Refused
from mediator_desk.models.words import AgreementState
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.papers import templates
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.final_papers import to_sign

NAME = "mediation_agreement"


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def worded(office, was, now):
    """Keep a wording of the committee's own in which `was` reads `now`."""
    source = templates.shipped_text(NAME).source
    assert was in source
    draft = templates.TemplateDraft(NAME, source.replace(was, now), "本会的写法", 0)
    with office.database.writing() as db:
        templates.save_template(db, draft, by=office.by, now=office.now)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("双方不得再就本纠纷向人民法院起诉。", "不得再就本纠纷向人民法院起诉"),
        ("当事人各向本会支付调解费200元。", "向本会支付调解费"),
    ],
)
def test_a_wording_with_a_waiver_or_a_fee_becomes_no_final_paper(office, store, words, found):
    worded(office, 'text = "本协议一式{copies}份', f'text = "{words}本协议一式{{copies}}份')
    with pytest.raises(Refused) as refused:
        to_sign(office, store)
    assert refused.value.code == "paper_says_forbidden"
    assert found in refused.value.params["words"]
    with office.database.reading() as db:
        assert agreement_of(db, 1).state is AgreementState.DRAFT


@pytest.mark.parametrize(
    ("was", "now", "lacking"),
    [
        ("本协议{effect_from}生效。", "本协议自双方签字之日起生效。", "印章之日起生效"),
        ("本协议一式{copies}份", "本协议一式两份", "三份"),
    ],
)
def test_a_wording_with_another_effect_or_number_of_copies_does_not_read_back(office, store, was, now, lacking):
    worded(office, was, now)
    with pytest.raises(Refused) as refused:
        to_sign(office, store)
    assert refused.value.code == "paper_does_not_read_back"
    assert lacking in refused.value.params["differences"]


def test_what_the_account_of_the_dispute_tells_is_no_clause(office, store):
    facts = "申请人称业务员曾要求其承诺不得向法院起诉，并收取调解费100元。"
    _case_id, sent = to_sign(office, store, facts=facts)
    assert "不得向法院起诉" in "".join(page.body for page in page_texts(sent.content))


def test_where_nobody_chose_the_paper_says_nothing_of_the_end_of_the_claim(office, store):
    _case_id, sent = to_sign(office, store, terms=("乙方给付20,000.00元。", "本次赔案一次性终结。"))
    text = "".join(page.body for page in page_texts(sent.content))
    assert "不因本协议而了结" not in text
    assert "即告最终了结" not in text

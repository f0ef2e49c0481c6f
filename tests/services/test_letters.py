"""Letters of consumers: kept once, with a receipt, and read by the rules of the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.models.words import SubmissionKind
from mediator_desk.services.bridge import letters, texts
from mediator_desk.services.intake.intake_rules import is_submission_number
from tests.services.conftest import NOW

FIELDS = {
    "业务类型": "我要调处",
    "申请人姓名": "谢家豪",
    "证件类型": "居民身份证",
    "证件号码": "44190019820616443X",
    "手机号码": "138 1234 5678",
    "保险公司": "粤安人寿保险股份有限公司广东分公司",
    "险种": "疾病",
    "纠纷原因": "理赔",
    "争议金额": "30150.07",
    "事实经过": "保险公司拒赔。",
    "诉求": "请求给付保险金。",
}
PHOTO = letters.LetterFileDraft("..\\保单 1.jpg", "image/jpeg", b"\xff\xd8\xff\xe0" + b"x" * 50)


def a_letter(key="k1", **other):
    files = other.pop("files", ())
    more = {name: other.pop(name) for name in ("sender", "completes", "held") if name in other}
    return letters.LetterDraft(**({"sender": "page"} | more), sender_key=key, fields=FIELDS | other, files=files)


def put(office, draft, *, now=NOW):
    with office.database.writing() as db:
        return letters.put_letter(db, draft, now=now)


def test_a_letter_waits_with_its_files_and_its_receipt(office):
    receipt = put(office, a_letter(files=(PHOTO,)))
    assert receipt.number.startswith("WX20261008-")
    assert is_submission_number(receipt.number)
    with office.database.reading() as db:
        letter = db.scalars(select(Letter)).one()
        file = db.scalars(select(LetterFile)).one()
    assert (letter.receipt, letter.kind, letter.taken_at) == (receipt.number, SubmissionKind.MEDIATION, None)
    assert (letter.identity_number, letter.phone_end) == ("44190019820616443X", "5678")
    assert letter.fields["证件号码"] == FIELDS["证件号码"]
    assert (file.name, file.size, file.content) == ("保单 1.jpg", 54, PHOTO.content)


def test_sent_again_it_is_the_same_letter(office):
    first = put(office, a_letter())
    again = put(office, a_letter(), now=NOW + timedelta(hours=1))
    assert (again.number, again.came_at, again.is_again) == (first.number, NOW, True)
    with office.database.reading() as db:
        assert len(db.scalars(select(Letter)).all()) == 1


@pytest.mark.parametrize("other", [a_letter(诉求="另一个诉求"), a_letter(files=(PHOTO,))])
def test_another_letter_under_the_same_key_is_refused(office, other):
    put(office, a_letter())
    with pytest.raises(Refused) as refused:
        put(office, other)
    assert refused.value.code == "letter_differs"


def test_the_same_key_of_another_sender_is_another_letter(office):
    numbers = {put(office, a_letter(sender=sender)).number for sender in ("page", "miniprogram")}
    assert len(numbers) == 2


def test_a_closed_bridge_takes_no_new_matter_but_a_rating(office):
    with office.database.writing() as db:
        texts.change_settings(db, texts.OpenTo(is_open=False), by=office.by, now=NOW)
    with pytest.raises(Refused) as refused:
        put(office, a_letter())
    assert refused.value.code == "bridge_closed"
    assert put(office, a_letter(业务类型="回访评价", 满意度="5", 关联提交编号="WX20261001-ABCDEFGH")).number


def test_a_completion_that_nobody_waits_for_is_refused(office):
    with pytest.raises(Refused) as refused:
        put(office, a_letter(completes="WX20261001-ABCDEFGH"))
    assert refused.value.code == "nothing_asked"


def test_one_matter_is_rated_once(office):
    rating = {"业务类型": "回访评价", "满意度": "5", "关联提交编号": "WX20261001-ABCDEFGH"}
    put(office, a_letter(**rating))
    with pytest.raises(Refused) as refused:
        put(office, a_letter("k2", **rating))
    assert refused.value.code == "already_rated"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"提交编号": "WX1"}, "columns_unknown"),
        ({"密码": "x"}, "columns_unknown"),
        ({"业务类型": "别的"}, "unknown_kind_of_business"),
        ({"事实经过": "字" * 20_001}, "letter_too_long"),
    ],
)
def test_what_is_no_letter_is_refused(office, change, code):
    with pytest.raises(Refused) as refused:
        put(office, a_letter(**change))
    assert refused.value.code == code


def test_what_no_database_keeps_is_taken_out(office):
    put(office, a_letter(事实经过="一\x00二\ud800三"))
    with office.database.reading() as db:
        assert db.scalars(select(Letter)).one().fields["事实经过"] == "一二三"


def test_the_rules_of_the_desk_say_what_keeps_a_letter_out():
    looked = letters.look_through({**FIELDS, "争议金额": "很多", "申请人姓名": ""}, now=NOW)
    assert {finding.column for finding in looked.problems} == {"争议金额", "申请人姓名"}
    assert not letters.look_through(FIELDS, now=NOW).problems


def test_a_slip_in_a_number_is_a_warning():
    looked = letters.look_through({**FIELDS, "证件号码": "441900198206164431"}, now=NOW)
    assert [finding.column for finding in looked.warnings] == ["证件号码"]


def test_the_committees_own_words_go_before_the_shipped(office):
    with office.database.writing() as db:
        texts.change_text(db, "about", texts.TextDraft("我们", "{committee}为您服务。"), by=office.by, now=NOW)
    with office.database.reading() as db:
        read, facts = texts.public_texts(db), texts.committee_facts(db)
    assert (read["about"].title, read["about"].is_own, read["guide"].is_own) == ("我们", True, False)
    assert texts.filled(read["about"].words, facts) == f"{facts.name}为您服务。"
    with office.database.writing() as db:
        texts.put_back_text(db, "about", by=office.by, now=NOW)
    with office.database.reading() as db:
        assert texts.public_texts(db)["about"] == texts.shipped_texts()["about"]


def test_settings_that_another_desk_changed_are_not_overwritten(office):
    with office.database.writing() as db:
        texts.change_settings(db, texts.OpenTo(address="https://bridge.example.org/"), by=office.by, now=NOW)
    with office.database.reading() as db:
        kept = texts.bridge_settings(db)
    assert kept.address == "https://bridge.example.org"
    with pytest.raises(Refused), office.database.writing() as db:
        texts.change_settings(db, replace(kept, version=0), by=office.by, now=NOW)
    for address in ("javascript:alert(1)", "http://127.0.0.1.evil.example", "http://bridge.example.org", "https://"):
        with pytest.raises(Invalid), office.database.writing() as db:
            texts.change_settings(db, replace(kept, address=address), by=office.by, now=NOW)

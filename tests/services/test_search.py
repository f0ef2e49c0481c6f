"""Search finds any part of two characters or more, on both databases, and nothing else."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from random import Random

import pytest
from sqlalchemy import or_, select, union

from mediator_desk.conventions.search_tokens import PARTS, folded, query_of
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case, ExternalNumber
from mediator_desk.models.committee import Mediator
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.words import AttachmentKind, CaseState, NumberKind, PartyKind, PartySide, RepresentativeKind
from mediator_desk.practice import fill_committee
from mediator_desk.search_index.texts import FoundIn, texts_of
from mediator_desk.services.search.find import find_cases
from mediator_desk.services.search.matching import matching
from mediator_desk.services.search.people import find_people
from mediator_desk.services.search.upkeep import check_index, rebuild_index

CASES = 250
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SUBSTRINGS = 500
ODD = ('"', "*", "AND", "NEAR(", "-x", "a:b", "(", "'", "\\", "%", "_", "a'b\\c", "' & 'x", "^ab", "{}")


def found_ids(db, text):
    return set(db.scalars(select(Case.id).where(matching(text))))


def changed(office, model, row_id, **values):
    with office.database.writing() as db:
        row = db.get_one(model, row_id)
        for name, value in values.items():
            setattr(row, name, value)


def searched(office, text):
    with office.database.reading() as db:
        return found_ids(db, text)


# --- against looking at every text ---------------------------------------------------------------------------------


def like(db, text):
    """Return the cases in which LIKE finds the text, table by table."""

    def any_of(*columns):
        return or_(*(column.icontains(text, autoescape=True) for column in columns))

    numbers = (Case.number, Case.submission_number, Case.policy_number, Case.report_number, Case.claim_number)
    names = (Case.applicant_name, Case.respondent_name, Case.practitioner)
    words = (Case.subject, Case.facts, Case.requests, Case.new_facts, Case.decision_words, Case.next_step)
    said = (Case.undisputed_facts, Case.written_proposal)
    party = (Party.name, Party.phone, Party.identity_number, Party.credit_code, Party.stands_for, Party.address)
    acting = any_of(Representative.name, Representative.phone, Representative.identity_number)
    companies = select(Insurer.id).outerjoin(InsurerAlias)
    insurers = companies.where(any_of(Insurer.name, Insurer.short_name, InsurerAlias.name))
    mediators = select(Mediator.id).where(any_of(Mediator.name))
    found = union(
        select(Case.id).where(any_of(*numbers, *names, *words, *said)),
        select(Party.case_id).where(any_of(*party, Party.person_in_charge)),
        select(Party.case_id).join(Representative, Representative.party_id == Party.id).where(acting),
        select(MediationAgreement.case_id).where(any_of(MediationAgreement.number)),
        select(ExternalNumber.case_id).where(any_of(ExternalNumber.value)),
        select(CaseTag.case_id).where(any_of(CaseTag.tag)),
        select(Contact.case_id).where(any_of(Contact.words)),
        select(Attachment.case_id).where(
            any_of(Attachment.name, Attachment.title, Attachment.proves),
            Attachment.kind == AttachmentKind.EVIDENCE,
            Attachment.binned_at.is_(None),
        ),
        select(Case.id).where(or_(Case.insurer_id.in_(insurers), Case.mediator_id.in_(mediators))),
    )
    return set(db.scalars(found))


def parts(db, number):
    """Return random parts of the texts of random cases, from two characters on."""
    dice = Random(20261123)
    ids = db.scalars(select(Case.id)).all()
    texts = [text for one in texts_of(db.connection(), ids).values() for _kind, text in one.found if len(text) > 1]
    chosen = []
    while len(chosen) < number:
        text = dice.choice(texts)
        length = dice.choice((2, 2, 2, 3, 3, 4, 5, 8, 13))
        first = dice.randrange(max(len(text) - length, 0) + 1)
        part = text[first : first + length]
        if len(part.strip()) > 1:
            chosen.append(part.strip())
    return chosen


@pytest.mark.parametrize("number", [40, pytest.param(SUBSTRINGS, marks=pytest.mark.slow)])
def test_no_case_is_missed_that_like_finds_by_any_part(database, number):
    with database.writing() as db:
        fill_committee(db, cases=CASES, seed=7, months=12, today=datetime(2026, 11, 23, tzinfo=UTC).date())
    with database.reading() as db:
        some = parts(db, number)
        for part in some:
            assert found_ids(db, part) >= like(db, part), part
        for part in some[:30]:
            assert not [one for one in find_cases(db, part, CASES) if one.id not in found_ids(db, part)], part
        texts = {
            one: found.found for one, found in texts_of(db.connection(), db.scalars(select(Case.id)).all()).items()
        }
        for part in [part for part in some if not part.isascii()][:100]:
            with_names = found_ids(db, part) - like(db, part)
            plain = [folded(word) for word in part.split()]
            for one in with_names:
                assert all(any(word in folded(text) for _kind, text in texts[one]) for word in plain), part
        assert check_index(db).is_right


SPACED = "李明家豪保险ab1Z２ＢÉßİ㍾明、。·%（(-*[^　  "


@pytest.mark.parametrize("number", [40, pytest.param(SUBSTRINGS, marks=pytest.mark.slow)])
def test_no_case_is_missed_that_like_finds_by_any_part_with_spaces(office, number):
    dice = Random(20261124)
    texts = ["".join(dice.choices(SPACED, k=24)) for _ in range(40)]
    texts += ["投保人 李 明", "投保人李　明保险", "第 7 号 A"]
    ids = [office.receive(new_facts=text) for text in texts]
    with office.database.reading() as db:
        held = texts_of(db.connection(), ids)
        tried = 0
        while tried < number:
            text = dice.choice(texts)
            first = dice.randrange(len(text) - 2)
            part = text[first : first + dice.choice((3, 3, 4, 5, 8))].strip()
            if len(part.split()) < 2:
                continue
            tried += 1
            there = {case_id for case_id, one in held.items() if any(part in text for _kind, text in one.found)}
            found = found_ids(db, part)
            assert there <= found, part
            assert there <= {one.id for one in find_cases(db, part, len(ids))}, part
            # A number is found without what parts it; for the rest a server takes both widths of brackets for one.
            for case_id in found if query_of(part).number is None else ():
                plain = unicodedata.normalize(
                    "NFKC", PARTS.join(text for _kind, text in held[case_id].found)
                ).casefold()
                assert all(unicodedata.normalize("NFKC", word).casefold() in plain for word in part.split()), part


@pytest.mark.parametrize("text", ["李 明", "李　明", "人 李 明", "投保人 李　明", "客户 李 明"])
def test_single_letters_between_spaces_are_found_where_they_stand_so(office, text):
    case_id = office.receive("李 明", new_facts="客户 投保人 李 明")
    office.receive("王小明", new_facts="客户 投保人")
    assert searched(office, text) == {case_id}
    with office.database.reading() as db:
        assert [one.id for one in find_cases(db, text)] == [case_id]
        assert {one.name for one in find_people(db, text)} == ({"李 明"} if len(text) == 3 else set())


def test_a_pasted_page_of_words_is_looked_for_word_by_word(office):
    words = [f"词语{one:03d}号" for one in range(600)]
    told = " ".join(words)
    case_id = office.receive("仇英", new_facts=told)
    other = office.receive("王小明", new_facts=" ".join(words[:-1]))
    assert searched(office, told) == {case_id}
    assert searched(office, "\n".join(reversed(words))) == {case_id}
    assert searched(office, f"{told} 粤安人寿 仇英") == {case_id}
    assert searched(office, " ".join([*words[:-1], *words[:-1], "王小明"])) == {other}
    assert searched(office, f"{told} 平安") == set()
    with office.database.reading() as db:
        assert [one.id for one in find_cases(db, told)] == [case_id]
        assert find_people(db, told) == find_cases(db, f"{told} 平安") == []


@pytest.mark.parametrize("text", ODD)
def test_what_the_languages_of_the_indexes_would_read_as_theirs_is_only_text(office, text):
    case_id = office.receive(subject=f"前{text}后", decision_words="别的")
    other = office.receive("王小明")
    assert searched(office, f"前{text}后") == {case_id}
    assert other not in searched(office, text)
    with office.database.reading() as db:
        find_cases(db, text)
        find_people(db, text)


def test_nothing_typed_finds_nothing(office):
    office.receive()
    for text in ("", "  ", "\u3000"):
        assert searched(office, text) == set()
        with office.database.reading() as db:
            assert find_cases(db, text) == find_people(db, text) == []


# --- what is found -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *("谢家", "家豪", "谢家豪", "xjh", "xiejiahao", "XieJia", "xie jia hao"),
        *("4401 0619 9001", "440106199001011235", "011235", "４４０１０６", "1011235"),
        *(
            "粤安人寿",
            "粤安 家豪",
            "yars",
            "GZ人寿",
            "GZ",
            "拒赔",
            "30150",
            "陈𬱖",
            "gdx2026",
            "20261008-000123",
            "GDX 2026",
        ),
        *("P-99 88", "P9988", "赵律师", "138 0013 8000", "8001380", "复议", "2026民初77", "保险公司拒赔。"),
    ],
)
def test_a_case_is_found_by_everything_that_is_written_of_it(office, text):
    with office.database.writing() as db:
        db.add(InsurerAlias(name="ＧＺ人寿广东", insurer_id=office.insurer_id))
    case_id = office.receive(
        identity_number="440106199001011235", submission_number="GDX20261008-000123", policy_number="P 99-88 77",
        practitioner="陈𬱖", new_facts="申请复议",
    )  # fmt: skip
    with office.database.writing() as db:
        party = db.scalars(select(Party).where(Party.case_id == case_id)).first()
        party.phone = "13800138000"
        db.add(Representative(party_id=party.id, kind=RepresentativeKind.AUTHORISED, name="赵律师"))
        db.add(ExternalNumber(case_id=case_id, kind=NumberKind.COURT, value="2026民初77号"))
    assert searched(office, text) == {case_id}
    with office.database.reading() as db:
        assert [one.id for one in find_cases(db, text)] == [case_id]


@pytest.mark.parametrize("text", ["家谢", "谢家豪王", "4401 9901", "平安", "拒赔保险", "jhx", "谢家豪 平安", "𬱖"])
def test_a_case_is_not_found_by_what_does_not_stand_so(office, text):
    office.receive(identity_number="440106199001011235")
    assert searched(office, text) == set()
    with office.database.reading() as db:
        assert find_cases(db, text) == []


def test_words_that_stand_in_different_texts_are_not_taken_for_one(office):
    case_id = office.receive(subject="车辆", decision_words="保险")
    assert searched(office, "车辆保险") == set()
    assert searched(office, "车辆 保险") == {case_id}


def test_a_number_typed_whole_comes_first_then_names_then_facts(office):
    by_facts = office.receive("王小明", new_facts="另见2026-77")
    by_name = office.receive("某2026-77公司")
    by_number = office.receive("李四", claim_number="2026-77")
    with office.database.reading() as db:
        found = find_cases(db, "2026-77")
    assert [one.id for one in found] == [by_number, by_name, by_facts]
    assert found[0].rank == 0
    assert [one.found_in for one in found] == [FoundIn.NUMBER, FoundIn.NAME, FoundIn.FACTS]


def test_the_piece_shows_where_in_a_long_text_it_was_found(office):
    office.receive(new_facts="一" * 50 + "索赔\n请求" + "二" * 50)
    with office.database.reading() as db:
        (found,) = find_cases(db, "索赔")
    assert found.piece.startswith("…一一")
    assert "索赔 请求" in found.piece
    assert found.piece.endswith("二…")
    assert len(found.piece) < 40


def test_of_a_common_word_the_newest_come_and_no_more_than_asked_for(office):
    ids = [office.receive() for _ in range(7)]
    with office.database.reading() as db:
        assert [one.id for one in find_cases(db, "家豪", 3)] == ids[:-4:-1]


def test_what_lies_in_the_bin_is_not_offered(office):
    case_id = office.receive()
    changed(office, Case, case_id, state=CaseState.BINNED)
    with office.database.reading() as db:
        assert find_cases(db, "谢家豪") == find_people(db, "谢家豪") == []


def test_many_cases_in_the_bin_hide_no_older_one(office, monkeypatch):
    monkeypatch.setattr("mediator_desk.services.search.find.MOST_LOOKED_AT", 2)
    monkeypatch.setattr("mediator_desk.services.search.people.MOST_LOOKED_AT", 2)
    there = office.receive(policy_number="P-99")
    for _ in range(3):
        changed(office, Case, office.receive(policy_number="P-99"), state=CaseState.BINNED)
    for text in ("谢家豪", "xjh", "P-99", "P99", "粤安人寿"):
        with office.database.reading() as db:
            assert [one.id for one in find_cases(db, text)] == [there], text
    with office.database.reading() as db:
        assert [(one.case_id, one.cases) for one in find_people(db, "谢家豪")] == [(there, 1)]


# --- people --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["谢家", "xjh", "4401 0619 90", "1235", "5678 9012"])
def test_a_person_is_found_once_with_the_number_of_cases(office, text):
    for _ in range(2):
        last = office.receive(identity_number="440106199001011235")
    with office.database.writing() as db:
        db.scalars(select(Party).where(Party.case_id == last)).first().phone = "13456789012"
    office.receive("王小明", identity_number="440106198001011999")
    with office.database.reading() as db:
        (person,) = find_people(db, text)
    assert (person.name, person.case_id, person.cases) == ("谢家豪", last, 2)


def test_people_of_one_name_are_told_apart_by_their_numbers(office):
    office.receive(identity_number="440106199001011235")
    office.receive(identity_number="440106198001011999")
    with office.database.reading() as db:
        assert len(find_people(db, "谢家豪")) == 2
        assert len(find_people(db, "谢家豪", 1)) == 1


# --- the index follows ---------------------------------------------------------------------------------------------


def test_the_index_follows_a_change_in_its_own_transaction(office):
    case_id = office.receive()
    with pytest.raises(RuntimeError), office.database.writing() as db:
        db.get_one(Case, case_id).subject = "半途而废"
        db.flush()
        raise RuntimeError
    assert searched(office, "半途") == set()
    changed(office, Case, case_id, subject="水到渠成")
    assert searched(office, "水到") == {case_id}
    changed(office, Case, case_id, subject="")
    assert searched(office, "水到") == set()


def test_the_index_follows_parties_tags_and_those_who_act(office):
    case_id = office.receive()
    with office.database.writing() as db:
        party = db.scalars(select(Party).where(Party.case_id == case_id)).first()
        party.name = "仇英"
        party.representatives = [Representative(kind=RepresentativeKind.AUTHORISED, name="赵律师")]
        tag = CaseTag(case_id=case_id, tag="群体投诉")
        db.add(tag)
    for text in ("仇英", "qiuy", "赵律", "zls", "群体"):
        assert searched(office, text) == {case_id}
    with office.database.writing() as db:
        db.get_one(Party, party.id).representatives = []
        db.delete(db.get_one(CaseTag, tag.id))
    for text in ("赵律", "zls", "群体"):
        assert searched(office, text) == set()
    with office.database.reading() as db:
        assert check_index(db).is_right


def test_what_the_page_of_a_case_says_besides_is_found_too(office):
    case_id = office.receive()
    changed(
        office, Case, case_id, undisputed_facts="双方均无异议", written_proposal="一次性给付", next_step="等调取录音"
    )
    with office.database.writing() as db:
        party = db.scalars(select(Party).where(Party.case_id == case_id)).first()
        party.address = "天河区体育西路"
        db.add(Contact(case_id=case_id, party_id=party.id, name="谢家豪", at=NOW, manner=ContactManner.TELEPHONE,
                       result=ContactResult.REACHED, words="称在外地出差"))  # fmt: skip
    for text in ("无异议", "一次性", "调取录音", "体育西", "外地出差"):
        assert searched(office, text) == {case_id}
        with office.database.reading() as db:
            assert [one.id for one in find_cases(db, text)] == [case_id]


def test_evidence_is_found_by_its_title_and_what_it_proves_until_it_is_put_into_the_bin(office):
    case_id = office.receive()
    with office.database.writing() as db:
        same = {"case_id": case_id, "media_type": "image/png", "sha256": "0" * 64, "size": 1, "added_at": NOW}
        db.add(
            Attachment(kind=AttachmentKind.EVIDENCE, name="出院小结.png", title="出院记录", proves="住院九日", **same)
        )
        db.add(Attachment(kind=AttachmentKind.ISSUED_PAPER, name="受理通知书.pdf", **same))
    for text in ("出院小结", "出院记录", "住院九日"):
        assert searched(office, text) == {case_id}
    assert searched(office, "受理通知书") == set()
    with office.database.writing() as db:
        db.scalars(select(Attachment).where(Attachment.title != "")).one().binned_at = NOW
    for text in ("出院小结", "出院记录", "住院九日"):
        assert searched(office, text) == set()
    with office.database.reading() as db:
        assert check_index(db).is_right


def test_a_party_that_is_taken_out_of_the_rows_of_its_case_is_found_no_more(office):
    case_id = office.receive()
    with office.database.writing() as db:
        acting = Representative(kind=RepresentativeKind.AUTHORISED, name="赵律师")
        joined = Party(side=PartySide.APPLICANT, position=2, kind=PartyKind.PERSON, name="仇英")
        joined.representatives = [acting]
        case = db.get_one(Case, case_id)
        case.parties.append(joined)
    assert searched(office, "仇英") == searched(office, "赵律") == {case_id}
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        case.parties.remove(next(party for party in case.parties if party.name == "仇英"))
    for text in ("仇英", "qiuy", "赵律", "zls"):
        assert searched(office, text) == set()
    with office.database.reading() as db:
        assert check_index(db).is_right


def test_a_renamed_insurer_and_mediator_are_found_by_the_new_name_at_once(office):
    case_id = office.in_mediation()
    changed(office, Insurer, office.insurer_id, short_name="珠江人寿")
    changed(office, Mediator, office.mediator_ids[0], name="仇大年")
    for text in ("珠江", "zjrs", "仇大", "qdn"):
        assert searched(office, text) == {case_id}
    assert searched(office, "陈国") == set()
    with office.database.reading() as db:
        assert check_index(db).is_right


def test_a_case_that_is_deleted_is_found_no_more(office):
    case_id = office.receive()
    with office.database.writing() as db:
        db.delete(db.get_one(Case, case_id))
    assert searched(office, "家豪") == set()
    with office.database.reading() as db:
        assert check_index(db).is_right


def test_the_check_finds_what_is_wrong_and_the_rebuild_mends_it(office):
    case_id = office.receive()
    with office.database.writing() as db:
        db.connection().execute(Case.__table__.update().values(subject="绕过会话"))
    with office.database.writing() as db:
        assert check_index(db).wrong_cases == (case_id,)
        assert rebuild_index(db) == 1
        assert check_index(db).is_right
        assert found_ids(db, "绕过") == {case_id}

from __future__ import annotations

from dataclasses import replace

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.party import Party
from mediator_desk.models.words import InsurerKind
from mediator_desk.services.cases import disputes
from mediator_desk.services.intake.intake_insurers import InsurerDirectory
from mediator_desk.services.office import insurers
from mediator_desk.services.office.insurers import InsurerDraft

LONG_NAME, SHORT_NAME = "粤安人寿保险股份有限公司", "粤安人寿"
RIGHT_CODE = "91350100M000100Y43"


def write(office, service, *arguments):
    with office.database.writing() as db:
        return service(db, *arguments, by=office.by, now=office.now)


def read(office, service, *arguments):
    with office.database.reading() as db:
        return service(db, *arguments)


def came_in(office, name):
    """Return the id of a company that came in with a submission."""
    with office.database.writing() as db:
        directory = InsurerDirectory.read(db)
        directory.add_missing(db, [name])
        return directory.id_of(name)


def codes_of(refused):
    return {(problem.field, problem.code) for problem in refused.value.problems}


def entry(office, act):
    with office.database.reading() as db:
        return db.query(AuditEntry).filter_by(act=act).one()


def test_companies_that_nobody_has_looked_at_come_first(office):
    write(office, insurers.confirm_insurer, office.insurer_id)
    came_in(office, "岭南农业保险股份有限公司")
    rows = read(office, insurers.insurer_rows)
    assert [(row.short_name, row.is_confirmed) for row in rows] == [("岭南农业保险", False), (SHORT_NAME, True)]


def test_a_row_counts_the_cases_against_the_company(office):
    office.receive()
    assert [row.cases for row in read(office, insurers.insurer_rows)] == [1]


def test_a_mended_company_is_confirmed_and_known_by_its_old_name(office):
    draft = replace(
        read(office, insurers.insurer_draft, office.insurer_id),
        name="粤安人寿保险有限责任公司",
        kind=InsurerKind.LIFE,
        credit_code=" 9135 0100 m000100y43 ",
        person_in_charge="欧阳建国",
        aliases=("粤安寿险",),
    )
    insurer = write(office, insurers.save_insurer, office.insurer_id, draft)
    assert insurer.is_confirmed
    assert insurer.credit_code == RIGHT_CODE
    kept = read(office, insurers.insurer_draft, office.insurer_id)
    assert set(kept.aliases) == {"粤安寿险", LONG_NAME}
    directory = read(office, InsurerDirectory.read)
    assert {directory.id_of(name) for name in (*kept.aliases, f"{LONG_NAME}广东分公司")} == {office.insurer_id}
    assert entry(office, "insurer_changed").before[f"insurers/{office.insurer_id}"]["name"] == LONG_NAME


def test_an_odd_credit_code_is_a_warning_and_no_lock(office):
    draft = replace(read(office, insurers.insurer_draft, office.insurer_id), credit_code="91350100M000100Y44")
    write(office, insurers.save_insurer, office.insurer_id, draft)
    assert [row.is_code_odd for row in read(office, insurers.insurer_rows)] == [True]


def test_a_credit_code_longer_than_its_column_is_told_beside_its_field(office):
    draft = replace(read(office, insurers.insurer_draft, office.insurer_id), credit_code=RIGHT_CODE + "1")
    with pytest.raises(Invalid) as refused:
        write(office, insurers.save_insurer, office.insurer_id, draft)
    assert codes_of(refused) == {("credit_code", "too_long")}


@pytest.mark.parametrize("changed", [{"name": "岭南农业保险股份有限公司"}, {"aliases": ("岭南农业保险股份有限公司",)}])
def test_one_name_leads_to_one_company(office, changed):
    came_in(office, "岭南农业保险股份有限公司")
    draft = replace(read(office, insurers.insurer_draft, office.insurer_id), **changed)
    with pytest.raises(Invalid) as refused:
        write(office, insurers.save_insurer, office.insurer_id, draft)
    assert codes_of(refused) == {(next(iter(changed)), "insurer_name_taken")}


def test_a_company_changed_at_another_desk_is_not_overwritten(office):
    draft = read(office, insurers.insurer_draft, office.insurer_id)
    write(office, insurers.save_insurer, office.insurer_id, replace(draft, aliases=("粤安寿险",)))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        write(office, insurers.save_insurer, office.insurer_id, replace(draft, aliases=("粤安",)))


def test_a_company_is_added_by_hand(office):
    insurer = write(
        office, insurers.save_insurer, None, InsurerDraft("岭南农业保险股份有限公司", "岭南农险", aliases=("岭南农保",))
    )
    assert insurer.is_confirmed
    assert read(office, InsurerDirectory.read).id_of("岭南农保") == insurer.id
    assert entry(office, "insurer_added").facts == {"id": insurer.id}


def test_merging_moves_cases_parties_and_names_and_tells_which(office):
    write(office, insurers.confirm_insurer, office.insurer_id)
    kept, gone = office.insurer_id, came_in(office, "粤安人寿股份公司")
    with office.database.writing() as db:
        db.add(InsurerAlias(name="粤安寿险", insurer_id=gone))
    office.insurer_id = gone
    case_id = office.receive()
    office.insurer_id = kept
    write(office, insurers.merge_insurer, gone, kept)
    with office.database.reading() as db:
        assert db.get(Insurer, gone) is None
        assert office.case(case_id).insurer_id == kept
        assert set(db.scalars(db.query(Party.insurer_id).where(Party.insurer_id.is_not(None)).statement)) == {kept}
        party_id = db.query(Party.id).where(Party.insurer_id == kept).scalar()
    assert set(read(office, insurers.insurer_draft, kept).aliases) == {"粤安人寿股份公司", "粤安寿险"}
    facts = entry(office, "insurer_merged").facts
    assert (facts["name"], facts["cases"], facts["parties"]) == ("粤安人寿股份公司", [case_id], [party_id])
    assert read(office, InsurerDirectory.read).id_of("粤安人寿股份公司") == kept


def test_a_desk_that_has_a_case_of_the_merged_company_open_reads_it_again(office):
    kept, gone = office.insurer_id, came_in(office, "粤安人寿股份公司")
    office.insurer_id = gone
    case_id = office.receive()
    draft = read(office, disputes.dispute_draft, case_id)
    write(office, insurers.merge_insurer, gone, kept)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(disputes.save_dispute, case_id, draft)


def test_a_confirmed_company_is_not_merged_away(office):
    write(office, insurers.confirm_insurer, office.insurer_id)
    other = came_in(office, "岭南农业保险股份有限公司")
    with pytest.raises(Refused, match="insurer_is_confirmed"):
        write(office, insurers.merge_insurer, office.insurer_id, other)


def test_a_company_is_not_merged_into_itself_or_into_one_that_is_gone(office):
    with pytest.raises(Refused, match="insurer_is_itself"):
        write(office, insurers.merge_insurer, office.insurer_id, office.insurer_id)
    with pytest.raises(Refused, match="no_longer_there"):
        write(office, insurers.merge_insurer, office.insurer_id, 4711)

"""The committee's own wording of papers: versions are added, the newest counts, none is ever lost."""

from __future__ import annotations

import pytest

from mediator_desk.documents.papers.agreement import agreement_template
from mediator_desk.documents.papers.kinds import orders_possible
from mediator_desk.documents.papers.making import draw_order, read_order
from mediator_desk.documents.papers.wording_trial import cases_to_try, read_trial
from mediator_desk.documents.papers.wordings import SHAPES, sample_values, wording
from mediator_desk.documents.papers.wordings import _glossary as glossary_of
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import Role
from mediator_desk.services.agreements.agreement_paper import draft_facts
from mediator_desk.services.agreements.agreements import save_agreement
from mediator_desk.services.papers import templates
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.letterhead import letterhead

NAME = "mediation_agreement"


def own_source(old="自愿达成如下协议", new="平等协商达成如下协议"):
    source = templates.shipped_text(NAME).source
    assert old in source
    return source.replace(old, new)


def save(office, source, version=0, words=""):
    with office.database.writing() as db:
        draft = templates.TemplateDraft(NAME, source, words, version)
        return templates.save_template(db, draft, by=office.by, now=office.now).version


def own(office):
    with office.database.reading() as db:
        return templates.own_templates(db)


def versions(office):
    with office.database.reading() as db:
        return templates.versions_of(db, NAME)


def test_without_a_change_the_shipped_wording_counts(office):
    assert own(office) == {}
    assert templates.text_of(NAME) == templates.shipped_text(NAME)
    assert not templates.text_of(NAME).is_own


def test_a_committees_own_wording_counts_from_its_saving_on(office):
    assert save(office, own_source()) == 1
    assert own(office) == {NAME: templates.TemplateText(NAME, 1, own_source(), is_own=True)}


def test_papers_say_what_the_committee_says(office):
    save(office, own_source())
    case_id = office.agreed()
    with office.database.reading() as db:
        facts = draft_facts(db, case_id, office.agreement_draft(), today=office.now.date())
        assert letterhead(db).templates == facts.templates
    template = agreement_template(own=facts.templates)
    assert "经调解，各方当事人平等协商达成如下协议：" in [block.node.pieces[0] for block in template.blocks]
    assert template.version == 1


def test_every_version_stays_with_who_made_it_and_why(office):
    save(office, own_source(), words="法律顾问建议")
    save(office, own_source(new="协商达成如下协议"), version=1)
    assert [(one.version, one.words) for one in versions(office)] == [(2, ""), (1, "法律顾问建议")]
    assert versions(office)[1].source == own_source()


def test_rolling_back_adds_a_version_with_the_older_wording(office):
    save(office, own_source())
    save(office, own_source(new="协商达成如下协议"), version=1)
    with office.database.writing() as db:
        templates.roll_back(db, NAME, 1, version=2, by=office.by, now=office.now)
    assert own(office)[NAME] == templates.TemplateText(NAME, 3, own_source(), is_own=True)
    assert len(versions(office)) == 3


def test_resetting_lets_the_shipped_wording_count_again_and_keeps_what_was(office):
    save(office, own_source())
    with office.database.writing() as db:
        templates.reset(db, NAME, version=1, by=office.by, now=office.now)
    assert own(office) == {}
    assert [one.source for one in versions(office)] == ["", own_source()]


def test_two_desks_do_not_overwrite_each_other(office):
    save(office, own_source())
    with pytest.raises(Refused, match="changed_at_another_desk"):
        save(office, own_source(new="协商达成如下协议"))
    assert len(versions(office)) == 1


def test_an_empty_wording_is_no_wording(office):
    with pytest.raises(Invalid) as refused:
        save(office, "  ")
    assert [(one.field, one.code) for one in refused.value.problems] == [("source", "required")]


def test_there_is_no_wording_of_a_paper_that_there_is_not(office):
    with pytest.raises(Refused, match="no_such_template"), office.database.writing() as db:
        templates.reset(db, "nothing", version=0, by=office.by, now=office.now)


def test_a_mediator_does_not_change_the_wording(office):
    office.by = Actor(None, "陈国华", Role.MEDIATOR)
    with pytest.raises(Refused, match="not_for_role"):
        save(office, own_source())


def test_a_wording_that_this_program_cannot_use_is_named_and_not_passed_over(office):
    save(office, own_source("{facts}", "{story}"))
    with pytest.raises(Refused, match="own_wording_unreadable") as refused:
        agreement_template(own=own(office))
    assert refused.value.params["title"] == "调解协议书"


def flags_and_texts(values):
    """Give each name with whether it is a flag, those of lists as well; what says nothing is left out."""
    for name, value in values.items():
        if isinstance(value, list | tuple):
            for item in value:
                yield from ((f"{name}.{inner}", is_flag) for inner, is_flag in flags_and_texts(item))
        elif value != "":
            yield name, isinstance(value, bool)


def test_what_papers_say_is_of_the_kind_that_its_sample_has(office):
    case_id = office.agreed()
    office.do(save_agreement, case_id, office.agreement_draft())
    with office.database.reading() as db:
        possible = [one for one in orders_possible(case_on_paper(db, case_id, now=office.now)) if not one.hindrance]
        sheets = [sheet for one in possible for sheet in read_order(db, one.order, now=office.now).sheets]
    assert len(sheets) > 5
    for sheet in sheets:
        key = SHAPES.get(sheet.template.name, ("case",))[0]
        samples = dict(flags_and_texts(sample_values(glossary_of(key))))
        for name, is_flag in flags_and_texts(sheet.values):
            assert samples[name] is is_flag, (sheet.template.name, name)


def test_a_wording_that_is_kept_nowhere_is_tried_on_with_a_case(office):
    case_id = office.agreed()
    office.do(save_agreement, case_id, office.agreement_draft())
    one = wording(NAME)
    template = one.read_text(one.text(own_source())).template
    with office.database.reading() as db:
        to_draw = read_trial(db, one, template, case_id, now=office.now)
    assert "平等协商" in to_draw.sheets[0].template.source
    assert draw_order(to_draw).content.startswith(b"%PDF")
    assert own(office) == {}


def test_a_case_without_such_a_paper_says_so(office):
    one = wording("service_receipt")
    with office.database.reading() as db, pytest.raises(Refused, match="nothing_served_yet"):
        read_trial(db, one, one.shipped(), office.accept(), now=office.now)


def test_a_wording_is_offered_cases_that_have_what_the_paper_is_about(office):
    case_id = office.agreed()
    office.do(save_agreement, case_id, office.agreement_draft())
    later = office.receive()
    with office.database.reading() as db:
        of_agreements = [one.case_id for one in cases_to_try(db, PaperKind.AGREEMENT, by=office.by)]
        of_all = [one.case_id for one in cases_to_try(db, PaperKind.APPLICATION, by=office.by)]
    assert of_agreements == [case_id, later]
    assert of_all == [later, case_id]

"""The workbooks of the monthly form and of case subsidies: counts to the digit, names whole or masked, sums live."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial

import pytest

from mediator_desk import i18n
from mediator_desk.models.figure_words import WhyNothing
from mediator_desk.reports.monthly_form import write_monthly_form
from mediator_desk.reports.subsidies import (
    Publication,
    SubsidyReportFacts,
    write_application,
    write_publication,
    write_subsidies,
)
from mediator_desk.reports.workbook import Wording
from mediator_desk.services.subsidies.subsidies import SubsidySheet
from mediator_desk.views import wording
from tests.documents.test_subsidy_lists import COMMITTEE, OCTOBER, case, kept
from tests.reports.other_programs import ALWAYS, AS_COMPUTED, NEVER, in_libreoffice
from tests.reports.workbook_reader import sheets
from tests.services.conftest import found
from tests.services.golden_month import MONTH, add_golden_month

AT = datetime(2026, 11, 1, 2, 50, tzinfo=UTC)
ENGLISH = Wording(partial(i18n.translate, "Reports"), wording.word)


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


def workbook(file):
    """Return the rows of each sheet, as texts."""
    return [sheet.values() for sheet in sheets(file)]


def test_the_published_month_stands_on_the_sheet_to_the_digit(embedded_database, tmp_path):
    form = add_golden_month(found(embedded_database))
    target = tmp_path / "form.xlsx"
    write_monthly_form(form, target, translate=ENGLISH.translate, word=ENGLISH.word, written_at=AT)
    (rows,) = workbook(target)
    assert ["869", "842", "0.969", "28738000", "2873.8"] in [[str(as_number(one)) for one in row] for row in rows]
    for name, (count, share) in MONTH["by_type"].items():
        (line,) = [row for row in rows if row[:2] == [name, str(count)]]
        assert Decimal(line[2]) * 100 == Decimal(share)
    assert sum(row[:2] == ["All", "869"] for row in rows) == 2
    assert ["Period before", "869", "840", "29", "0.035"] in rows
    assert ["A year before", "869", "1028", "-159", "-0.155"] in rows


def as_number(text):
    """Return a number without needless zeros; another text as it is."""
    return Decimal(text).normalize().__format__("f") if text.replace(".", "").isdigit() else text


def test_subsidies_stand_by_mediator_case_by_case_and_with_reasons(tmp_path):
    unpaid = [
        replace(case(50 + place), nothing=why, amount=Decimal(0), rule=None) for place, why in enumerate(WhyNothing)
    ]
    facts = SubsidyReportFacts(
        COMMITTEE, is_practice=False, sheet=SubsidySheet(OCTOBER, (case(1), case(2), *unpaid)), written_by="何敏",
        written_at=AT,
    )  # fmt: skip
    target = tmp_path / "subsidies.xlsx"
    write_subsidies(facts, target, wording=ENGLISH)
    by_mediator, paid, without = workbook(target)
    whole = [[as_number(one) for one in row] for row in by_mediator]
    assert ["陈国华", "2", "600"] in whole
    assert ["All", "2", "600"] in whole
    assert sum("谢*" in row for row in paid) == 2
    assert not any("谢家豪" in row for row in (*paid, *without))
    assert sum("谢*" in row for row in without) == len(WhyNothing)


def test_an_application_has_whole_names_and_a_publication_masked_ones(tmp_path):
    shown = kept(case(1), case(2, applicant="=1+1", applicant_masked="=*"))
    write_application(shown, tmp_path / "a.xlsx", wording=ENGLISH)
    text = "现予公示。" * 40
    write_publication(Publication(shown, text), tmp_path / "p.xlsx", wording=ENGLISH)
    (application,), (publication,) = (workbook(tmp_path / name) for name in ("a.xlsx", "p.xlsx"))
    assert any("谢家豪" in row for row in application)
    assert any("=1+1" in row for row in application)
    assert not any("谢家豪" in row for row in publication)
    assert any("谢*" in row for row in publication)
    assert (
        "".join(row[0] for row in publication[2:] if row and str(row[0]).startswith(("现", "公", "示", "予", "。")))
        == text
    )


def test_the_same_list_gives_the_same_bytes(tmp_path):
    shown = kept(case(1))
    for name in ("one.xlsx", "other.xlsx"):
        write_application(shown, tmp_path / name, wording=ENGLISH)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "other.xlsx").read_bytes()
    assert shown.cases[0].concluded_on == date(2026, 10, 8)


def test_libreoffice_computes_the_same_shares_and_sums(embedded_database, tmp_path):
    form = add_golden_month(found(embedded_database))
    write_monthly_form(form, tmp_path / "form.xlsx", translate=ENGLISH.translate, word=ENGLISH.word, written_at=AT)
    write_application(kept(*map(case, range(1, 40))), tmp_path / "list.xlsx", wording=ENGLISH)
    for name in ("form.xlsx", "list.xlsx"):
        kept_cells, computed = (
            in_libreoffice(tmp_path / name, tmp_path / f"{name}-{mode}", how=AS_COMPUTED, recompute=mode)
            for mode in (NEVER, ALWAYS)
        )
        assert kept_cells == computed
        assert any("869" in row or "11700" in row for rows in computed.values() for row in rows)

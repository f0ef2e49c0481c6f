"""What Excel and WPS demand of a workbook before they open it without a word about repairing.

They are stricter than other programs: elements in their order, no two merged areas that meet, every reference to a part
that there is. Rules: ECMA-376 part 1, 18.2-18.3 (workbook, worksheet), part 2, 9-10 (packages).
"""

from __future__ import annotations

import posixpath
import re
from datetime import date
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from openpyxl.utils import column_index_from_string, range_boundaries

from mediator_desk import i18n
from mediator_desk.practice import fill_committee
from mediator_desk.reports.month import write_month_report
from mediator_desk.reports.workbook import LONGEST_TITLE, sheet_titles
from mediator_desk.services.frozen_months.freezing import freeze_month
from tests.migrated import migrated
from tests.reports.conftest import OCTOBER, add_month, facts_of, words_in
from tests.reports.test_frozen_report import FROZEN_AT, NOVEMBER, SECRETARY, change_everything
from tests.reports.workbook_reader import MAIN, parts

RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
ORDER = [
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"),
    *("protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"),
    *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
    *("smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"),
    *("webPublishItems", "tableParts", "extLst"),
]
"""Children of a worksheet, as they must follow each other."""
LONGEST_FORMULA = 8192


@pytest.fixture(scope="module", params=["typed in bad faith", "corrected", "large"])
def found(request, tmp_path_factory) -> dict[str, bytes]:
    """Give the parts of a workbook, written once for all tests."""
    folder = tmp_path_factory.mktemp("structure")
    database = migrated(folder / "committee.db")
    with database.writing() as db:
        if request.param == "large":
            fill_committee(db, cases=300, seed=3, months=6, today=date(2026, 11, 20))
        else:
            add_month(db)
    if request.param == "corrected":
        with database.writing() as db:
            freeze_month(db, OCTOBER.first, by=SECRETARY, now=FROZEN_AT)
        change_everything(database)
    period = NOVEMBER if request.param == "corrected" else OCTOBER
    write_month_report(facts_of(database, period), folder / "book.xlsx", **words_in(i18n.CHINESE))
    database.close()
    return parts(folder / "book.xlsx")


def sheets_of(found) -> dict[str, ElementTree.Element]:
    """Return the worksheets by their parts."""
    return {
        name: ElementTree.fromstring(xml)
        for name, xml in found.items()
        if re.fullmatch("xl/worksheets/sheet[0-9]+.xml", name)
    }


def test_every_part_is_well_formed_and_has_a_type(found):
    types = ElementTree.fromstring(found["[Content_Types].xml"])
    named = {one.attrib["PartName"].lstrip("/") for one in types.iter(f"{TYPES}Override")}
    endings = {one.attrib["Extension"] for one in types.iter(f"{TYPES}Default")}
    assert named <= set(found)
    for name, xml in found.items():
        ElementTree.fromstring(xml)
        assert name == "[Content_Types].xml" or name in named or name.rpartition(".")[2] in endings
    overridden = [one.attrib["PartName"] for one in types.iter(f"{TYPES}Override")]
    assert len(overridden) == len(set(overridden))


def test_every_reference_leads_to_a_part(found):
    for name, xml in found.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = []
        for one in ElementTree.fromstring(xml).iter(f"{PACKAGE}Relationship"):
            target = one.attrib["Target"]
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            assert path in found, (name, target)
            ids.append(one.attrib["Id"])
        assert len(ids) == len(set(ids))


def test_every_id_of_a_sheet_is_in_its_relations(found):
    for name, sheet in sheets_of(found).items():
        used = [one.attrib[f"{RELATIONS}id"] for one in sheet if f"{RELATIONS}id" in one.attrib]
        rels = found.get(f"xl/worksheets/_rels/{posixpath.basename(name)}.rels", b"<none/>")
        known = {one.attrib["Id"] for one in ElementTree.fromstring(rels).iter(f"{PACKAGE}Relationship")}
        assert set(used) == known


def test_the_elements_of_a_sheet_follow_each_other_as_they_must(found):
    for sheet in sheets_of(found).values():
        places = [ORDER.index(one.tag.removeprefix(MAIN)) for one in sheet]
        assert places == sorted(set(places))


def test_rows_and_cells_ascend_and_their_styles_are_there(found):
    styles = ElementTree.fromstring(found["xl/styles.xml"]).find(f"{MAIN}cellXfs")
    for sheet in sheets_of(found).values():
        rows = list(sheet.iter(f"{MAIN}row"))
        assert all(int(one.attrib["r"]) < int(other.attrib["r"]) for one, other in pairwise(rows))
        for row in rows:
            places = []
            for cell in row:
                letters, number = re.fullmatch("([A-Z]+)([0-9]+)", cell.attrib["r"]).groups()
                assert number == row.attrib["r"]
                places.append(column_index_from_string(letters))
                assert int(cell.attrib["s"]) < len(styles)
            assert places == sorted(set(places))


def test_a_cell_holds_a_number_a_text_or_a_formula_with_what_it_comes_to(found):
    for sheet in sheets_of(found).values():
        for cell in sheet.iter(f"{MAIN}c"):
            inside = [one.tag.removeprefix(MAIN) for one in cell]
            kind = cell.attrib.get("t")
            assert inside in {None: ([], ["v"], ["f", "v"]), "inlineStr": (["is"],), "str": (["f", "v"],)}[kind]
            if inside == ["v"] or (kind is None and inside):
                float(cell.findtext(f"{MAIN}v"))
            assert len(cell.findtext(f"{MAIN}f", "")) <= LONGEST_FORMULA


def test_no_two_merged_areas_meet(found):
    merged = 0
    for sheet in sheets_of(found).values():
        areas = [range_boundaries(one.attrib["ref"]) for one in sheet.iter(f"{MAIN}mergeCell")]
        merged += len(areas)
        for one, other in combinations(areas, 2):
            assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
        count = sheet.find(f"{MAIN}mergeCells")
        assert count is None or int(count.attrib["count"]) == len(areas)
    assert merged > 10


def test_the_names_of_sheets_and_cells_are_such_as_a_workbook_can_have(found):
    book = ElementTree.fromstring(found["xl/workbook.xml"])
    titles = [one.attrib["name"] for one in book.iter(f"{MAIN}sheet")]
    assert titles == sheet_titles(titles)
    named = [one for one in book.iter(f"{MAIN}definedName") if "localSheetId" not in one.attrib]
    names = [one.attrib["name"] for one in named]
    assert len(names) == len({name.lower() for name in names}) > 50
    for one in named:
        assert re.fullmatch("[a-z_]{4,250}", one.attrib["name"])
        title, cell = re.fullmatch(r"(.+)!(\$[A-Z]+\$[0-9]+)", one.text).groups()
        assert title.strip("'").replace("''", "'") in titles
        assert cell


def test_the_formulas_name_only_cells_that_have_names(found):
    book = ElementTree.fromstring(found["xl/workbook.xml"])
    names = {one.attrib["name"] for one in book.iter(f"{MAIN}definedName")}
    for sheet in sheets_of(found).values():
        for formula in sheet.iter(f"{MAIN}f"):
            bare = re.sub('"[^"]*"', "", formula.text)
            assert set(re.findall("[a-z][a-z_]+", bare)) <= names


def test_the_axes_of_a_chart_belong_together(found):
    charts = [ElementTree.fromstring(xml) for name, xml in found.items() if name.startswith("xl/charts/chart")]
    assert charts
    for chart in charts:
        area = chart.find(f"{CHART}chart/{CHART}plotArea")
        axes = [one for one in area if one.tag.endswith("Ax")]
        ids = [axis.find(f"{CHART}axId").attrib["val"] for axis in axes]
        assert len(ids) == len(set(ids))
        assert {axis.find(f"{CHART}crossAx").attrib["val"] for axis in axes} == set(ids)
        drawn = [one for one in area if one.tag.endswith("Chart")]
        used = [one.attrib["val"] for kind in drawn for one in kind.findall(f"{CHART}axId")]
        assert sorted(used) == sorted(ids)
        series = [one for kind in drawn for one in kind.findall(f"{CHART}ser")]
        places = [one.find(f"{CHART}idx").attrib["val"] for one in series]
        assert len(places) == len(set(places))


def test_titles_of_sheets_are_mended_and_kept_apart():
    typed = ["本月/受理:情况[一]", "a" * 40, "A" * 40, "", "'quoted'"]
    mended = sheet_titles(typed)
    assert mended == ["本月 受理 情况 一", "a" * 31, "A" * 27 + " (2)", "-", "quoted"]
    assert all(len(title) <= LONGEST_TITLE for title in mended)

from __future__ import annotations

import pytest

from mediator_desk.settings import Settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.ini"


def test_a_computer_that_was_never_used_has_the_defaults(file):
    settings = Settings.in_file(file)
    assert (settings.language, settings.theme, settings.text_percent, settings.staff_id) == ("zh_CN", "system", 100, 0)


def test_what_is_set_is_there_the_next_time_with_its_type(file):
    settings = Settings.in_file(file)
    settings.theme, settings.text_percent, settings.last_import_folder = "dark", 150, "C:\\导出, 九月"
    settings.store.sync()
    again = Settings.in_file(file)
    assert (again.theme, again.text_percent, again.last_import_folder) == ("dark", 150, "C:\\导出, 九月")


@pytest.mark.parametrize(
    ("name", "key", "kept"),
    [
        ("language", "window/language", "fr"),
        ("theme", "window/theme", "pink"),
        ("text_percent", "window/text_percent", "much"),
        ("text_percent", "window/text_percent", "900"),
        ("text_percent", "window/text_percent", ["100", "150"]),
    ],
)
def test_a_value_that_does_not_fit_counts_as_never_set(file, name, key, kept):
    settings = Settings.in_file(file)
    settings.store.setValue(key, kept)
    assert getattr(settings, name) == getattr(Settings, name).default


def test_how_a_part_was_arranged_is_kept(file):
    settings = Settings.in_file(file)
    settings.keep_layout("table/cases", {"order": ["a", "b"], "widths": {"a": 120}})
    assert settings.layout_of("table/cases") == {"order": ["a", "b"], "widths": {"a": 120}}
    assert settings.layout_of("table/others") == {}


@pytest.mark.parametrize("kept", ["{", "[1, 2]", "", "null", "[" * 100_000, "NaN", "{}{}"])
def test_an_arrangement_that_cannot_be_read_counts_as_never_made(file, kept):
    settings = Settings.in_file(file)
    settings.store.setValue("layout/table/cases", kept)
    assert settings.layout_of("table/cases") == {}

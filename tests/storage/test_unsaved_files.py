"""What was typed is kept in a file where the database cannot take it."""

from __future__ import annotations

from mediator_desk.storage.unsaved_files import unsaved_in, write_unsaved


def test_half_a_character_from_a_paste_keeps_nothing_else_from_being_kept(tmp_path):
    write_unsaved(tmp_path, "next_step/1", {"words": "收材料\ud83d", "on": None})
    assert list(unsaved_in(tmp_path)) == [{"words": "收材料", "on": None}]

"""What was typed is kept in a file where the database cannot take it."""

from __future__ import annotations

from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.unsaved_files import folder_of, seal_again, unsaved_in, write_unsaved


def test_half_a_character_from_a_paste_keeps_nothing_else_from_being_kept(tmp_path):
    write_unsaved(tmp_path, "next_step/1", {"words": "收材料\ud83d", "on": None})
    assert list(unsaved_in(tmp_path)) == [{"words": "收材料", "on": None}]


def test_with_keys_what_was_typed_is_sealed(tmp_path):
    ring, typed = KeyRing.new(), {"words": "谢家豪来过电话"}
    write_unsaved(tmp_path, "next_step/1", typed, ring)
    (file,) = tmp_path.iterdir()
    assert "谢家豪".encode() not in file.read_bytes()
    assert list(unsaved_in(tmp_path, ring)) == [typed]
    assert list(unsaved_in(tmp_path, ring.with_new_key())) == [typed]
    assert list(unsaved_in(tmp_path, KeyRing.new())) == list(unsaved_in(tmp_path)) == []
    assert file.exists()


def test_what_was_typed_before_there_were_keys_is_read_and_sealed_with_them(tmp_path, monkeypatch):
    monkeypatch.setenv("MEDIATOR_DESK_DATA", str(tmp_path))
    folder, ring = folder_of("sqlite:///x.db", 1), KeyRing.new()
    write_unsaved(folder, "next_step/1", {"words": "谢家豪来过电话"})
    assert list(unsaved_in(folder, ring)) == [{"words": "谢家豪来过电话"}]
    seal_again("sqlite:///x.db", ring)
    assert list(unsaved_in(folder, ring)) == [{"words": "谢家豪来过电话"}]
    assert list(unsaved_in(folder)) == []

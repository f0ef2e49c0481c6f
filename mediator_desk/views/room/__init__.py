"""The room: a meeting of the parties as it goes on; notes at the left, offers at the right."""

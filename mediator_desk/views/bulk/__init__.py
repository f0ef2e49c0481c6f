"""Acts on many cases: the bar that shows while several are selected, and its dialogs."""

"""What stands around a marked piece: its sentence, and the mentions that could have said it."""

"""What the adapters of several chat platforms need: clipping, buttons, files, outlets, finding a post again."""

"""What stands between quotation marks: marks in pairs, dashes of dialogue, turns of transcripts."""

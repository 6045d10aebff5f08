"""What keeps the bot running: ticks, clocks that jump, logs without secrets, and a book of what fails."""

"""The functions of the shell commands, which ``bot.cli`` declares."""

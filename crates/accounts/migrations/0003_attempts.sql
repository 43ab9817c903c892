-- More than sign-ins is counted by now: whatever can be guessed has its word as `scope`. What is counted stays counted.
ALTER TABLE sign_in_counter RENAME TO attempt_counter;

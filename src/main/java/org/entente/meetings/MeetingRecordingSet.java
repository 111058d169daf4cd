package org.entente.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Where the recording of a meeting is was said, corrected or taken back. */
public record MeetingRecordingSet(
        UUID meeting, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at)
        implements MeetingAct {}

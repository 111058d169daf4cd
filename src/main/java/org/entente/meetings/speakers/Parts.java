package org.entente.meetings.speakers;

import gg.jte.generated.entente.Templates;
import org.entente.live.LivePart;
import org.entente.meetings.Meetings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a meeting's pages changes while they are open; each is the template that the page itself includes. */
@Configuration(proxyBeanMethods = false)
class Parts {

    @Bean
    LivePart modePart(Boards boards, Meetings meetings, Templates templates) {
        return new MeetingPart(TellsScreens.MODE, false, boards, meetings, templates::speakersMode);
    }

    @Bean
    LivePart speakersPart(Boards boards, Meetings meetings, Templates templates) {
        return new MeetingPart(TellsScreens.SPEAKERS, false, boards, meetings, templates::speakersLists);
    }

    @Bean
    LivePart floorPart(Boards boards, Meetings meetings, Templates templates) {
        return new MeetingPart(TellsScreens.FLOOR, false, boards, meetings, templates::speakersFloor);
    }

    @Bean
    LivePart nextPart(Boards boards, Meetings meetings, Templates templates) {
        return new MeetingPart(TellsScreens.NEXT, false, boards, meetings, templates::speakersNext);
    }

    @Bean
    LivePart repliesPart(Boards boards, Meetings meetings, Templates templates) {
        return new MeetingPart(TellsScreens.REPLIES, false, boards, meetings, templates::speakersReplies);
    }

    @Bean
    LivePart consolePart(Boards boards, Meetings meetings, Templates templates) {
        return new MeetingPart(TellsScreens.CONSOLE, true, boards, meetings, templates::speakersQueue);
    }

    @Bean
    LivePart consoleFloorPart(Boards boards, Meetings meetings, Templates templates) {
        return new MeetingPart(TellsScreens.CONSOLE_FLOOR, true, boards, meetings, templates::speakersFloor);
    }

    @Bean
    LivePart speakingTimePart(Boards boards, Meetings meetings, Templates templates, SpeakingTimes times) {
        return new MeetingPart(
                TellsScreens.SPEAKING_TIME,
                true,
                boards,
                meetings,
                (ui, board) -> templates.speakersTimes(ui, board, times.of(board.meeting(), ui.language())));
    }
}

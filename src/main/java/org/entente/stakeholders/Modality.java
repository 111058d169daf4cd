package org.entente.stakeholders;

import org.entente.languages.Names;

/**
 * How it is decided who is let in, as a document of the process says: data, and never changed once it was applied.
 *
 * @param decidedBy the symbol of that document; empty where there is none
 * @param windowDays how long Member States have at least
 * @param mayPublish whether a State may let everybody know that it objected
 * @param byRight whether those in consultative status come in by it
 * @param writtenInput whether those who are not accredited may write
 * @param sideEvents whether those who are let in may hold something beside the meetings
 * @param channels what else is open to them
 */
public record Modality(
        String decidedBy,
        int windowDays,
        ObjectionAudience sees,
        boolean mayPublish,
        boolean byRight,
        boolean writtenInput,
        SideEventRule sideEvents,
        RenewalRule renewal,
        Names channels) {}

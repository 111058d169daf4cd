package org.entente.identity;

import java.util.Map;
import java.util.UUID;

/** Something was done to somebody's place in a delegation; whose it is, in which roles and for which term stands in what it changed. */
sealed interface MemberAct extends InTheirPlace permits MemberInvited, MemberChanged, MemberRemoved {

    UUID member();

    Map<String, String> before();
}

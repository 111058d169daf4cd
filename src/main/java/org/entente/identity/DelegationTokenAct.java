package org.entente.identity;

/** Something was done to a token by which a program acts for a delegation: its own, or one of its people’s. */
sealed interface DelegationTokenAct extends InTheirPlace
        permits DelegationTokenCreated, DelegationTokenRevoked, MemberTokenRevoked {}

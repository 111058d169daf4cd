package org.entente.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Two tabs of one session may keep the same thing for the first time at one instant: the later holds, and neither is refused. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer theLaterHolds() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}

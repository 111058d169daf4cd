package org.entente.identity;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the {@link SecondWall} before the database, for all but the migrations. */
@Configuration(proxyBeanMethods = false)
class Walls {

    @Bean
    static BeanPostProcessor secondWall() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource") ? new SecondWall(source) : bean;
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer migrationsByTheOwner() {
        return configuration -> {
            if (configuration.getDataSource() instanceof SecondWall wall) configuration.dataSource(wall.owner());
        };
    }
}

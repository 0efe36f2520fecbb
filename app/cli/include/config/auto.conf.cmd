deps_config := \
	/tmp/junit-130437795992792195/libs/one/Config.uk \
	/tmp/junit-130437795992792195/libs.uk \
	Config.uk

/tmp/junit-130437795992792195/inc/auto.conf: \
	$(deps_config)


$(deps_config): ;

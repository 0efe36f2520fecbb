deps_config := \
	/tmp/junit-10742169709444851455/libs/one/Config.uk \
	/tmp/junit-10742169709444851455/libs.uk \
	Config.uk

/tmp/junit-10742169709444851455/inc/auto.conf: \
	$(deps_config)


$(deps_config): ;

;; Prints from its start function and exports nothing to call: a module, but no program.
;; expect: exit 0
(module
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "Running while being instantiated.\n\00")
  (func $start
    (call $say (i32.const 256)))
  (start $start))

;; Prints one line and makes an integer of what is not a number.
;; expect: trap invalid conversion to integer
(module
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "Converting what is not a number...\n\00")
  (func (export "_start")
    (call $say (i32.const 256))
    (f64.store (i32.const 64) (f64.const nan))
    (i32.store (i32.const 72) (i32.trunc_f64_s (f64.load (i32.const 64))))))
